package dev.weir.cli;

import static dev.weir.cli.Called.weirIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Question;
import dev.weir.run.WorkspaceFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample district asks its departments, and what becomes of their answers. */
class QuestionsIT {

    private static final int NUMBER = 0;
    private static final int MATTER = 1;
    private static final int ANSWER = 4;
    private static final int REMARK = 5;

    @TempDir
    Path folder;

    @Test
    void departmentsAreAskedOnceAndTheirAnswersDecide() throws IOException, SQLException {
        Path district = DemoDistrict.copyTo(folder.resolve("district"));
        assertThat(district.resolve("returned/civil-affairs"))
                .as(DemoDistrict.made().out())
                .isDirectory();
        Path asked = only(district.resolve("returned/civil-affairs"), "比对核查-");
        assertThat(only(district.resolve("returned/police"), "比对核查-")).exists();
        assertThat(
                        rows(
                                district,
                                "SELECT DISTINCT rule FROM weir.question WHERE department = 'civil-affairs' AND file IS NOT NULL ORDER BY 1"))
                .contains(List.of("conflict-civil-affairs"), List.of("subsidised-vehicles"));
        assertThat(district.resolve("data/spool/questions")).doesNotExist();
        if (System.getProperty("weir.keep") != null) {
            Files.copy(asked, Path.of(System.getProperty("weir.keep")).resolve("questions.xlsx"));
        }

        // sorted, under another name, some answered; one of them in words that nobody has offered
        List<String> parted = new ArrayList<>();
        Path answered = Files.createDirectories(district.resolve("inbox/civil-affairs/区民政局"))
                .resolve("已核实.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(asked));
                OutputStream out = Files.newOutputStream(answered)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getDataValidations()).isNotEmpty();
            boolean unclear = false;
            for (Row row : sheet) {
                if (!text(row, NUMBER).matches("Q[0-9]+-[A-Z0-9]{4}")) {
                    continue;
                }
                boolean conflict = text(row, MATTER).equals("部门登记不一致");
                if (conflict && parted.isEmpty()) {
                    parted.add(text(row, NUMBER));
                    row.getCell(ANSWER).setCellValue("不是同一人");
                    row.getCell(REMARK).setCellValue("同号,\n另有其人");
                } else if (conflict) {
                    row.getCell(ANSWER).setCellValue("维持");
                } else if (!unclear) {
                    unclear = true;
                    row.getCell(ANSWER).setCellValue("不清楚");
                }
            }
            book.write(out);
        }
        assertThat(parted).hasSize(1);
        // nobody answers for another department
        Path foreign =
                Files.createDirectories(district.resolve("inbox/police/派出所")).resolve("代答.xlsx");
        Files.copy(answered, foreign);
        Called run = weirIn(district, "run", "--no-publish");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(answered).doesNotExist();
        assertThat(Files.readString(district.resolve("returned/civil-affairs/区民政局/回执.txt")))
                .contains("已收到答复", "条答复。", "尚未答复", "看不懂的答复：Q", "“不清楚”");
        assertThat(Files.readString(district.resolve("returned/police/派出所/回执.txt")))
                .contains("已记录0条答复。", "应由其他部门答复，未采用：Q");
        String decisions = Files.readString(district.resolve("mappings/decisions/answers.csv"));
        assertThat(decisions)
                .startsWith("decision,entity,mapping_a,")
                .contains("different,resident,civil-affairs-subsidy,", ",police-residents,", "同号, 另有其人", parted.get(0))
                .contains("value,resident,civil-affairs-subsidy,");
        Called checked = weirIn(district, "check");
        assertThat(checked.code()).as(checked.out()).isZero();

        // somebody dies for whom a family is paid; the night takes the decisions, asks of him, and of nobody twice
        String number = rows(
                        district,
                        "SELECT min(r.resident_no) FROM main.resident AS r JOIN main.membership AS m ON m.resident = r.resident_id"
                                + " WHERE m.membership_type = 'benefit' AND r.resident_no IS NOT NULL AND r.deceased_on IS NULL")
                .get(0)
                .get(0);
        try (Connection police =
                        DriverManager.getConnection("jdbc:sqlite:" + district.resolve("data-sources/police.sqlite"));
                Statement statement = police.createStatement()) {
            assertThat(statement.executeUpdate(
                            "UPDATE person SET deceased_on = '2026-01-15', updated_at = (SELECT max(updated_at) FROM person)"
                                    + " WHERE person_no = '" + number + "'"))
                    .isEqualTo(1);
        }
        Called night = weirIn(district, "run");
        assertThat(night.code()).as(night.out() + night.err()).isZero();
        assertThat(
                        rows(
                                district,
                                "SELECT count(*) FROM weir.question WHERE rule = 'subsidy-deceased-or-moved' AND file LIKE 'returned/civil-affairs/%'"))
                .containsExactly(List.of("1"));
        assertThat(
                        rows(
                                district,
                                "SELECT count(*) FROM (SELECT rule, subject FROM weir.question GROUP BY ALL HAVING count(*) > 1)"))
                .containsExactly(List.of("0"));
        assertThat(rows(district, "SELECT answer, remark FROM weir.question WHERE answer = 'not the same'"))
                .containsExactly(List.of("not the same", "同号,\n另有其人"));
        // the two are two now
        assertThat(rows(
                        district,
                        "SELECT count(DISTINCT link.golden_id) FROM weir.question AS q, weir.link AS link"
                                + " WHERE q.answer = 'not the same' AND link.entity = 'resident'"
                                + " AND list_contains(json_extract_string(q.records, '$[*].key'), link.source_key)"))
                .containsExactly(List.of("2"));
    }

    private static Path only(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).toString();
    }

    private static List<List<String>> rows(Path district, String sql) {
        try (Inquiry inquiry = Inquiry.open(WorkspaceFiles.folders(district))) {
            return inquiry.texts(new Question(sql, List.of()));
        }
    }
}
