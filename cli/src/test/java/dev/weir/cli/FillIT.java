package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Question;
import dev.weir.run.WorkspaceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillIT {

    private static final List<String> HEADINGS =
            List.of("序号", "姓名", "身份证号", "性别", "联系电话", "户号", "现住地址", "所属社区", "文化程度", "备注");
    private static final String KNOWN =
            "SELECT r.name, r.id_number, r.phone, CASE r.sex WHEN 'male' THEN '男' ELSE '女' END, h.household_no"
                    + " FROM main.resident AS r JOIN main.membership AS m ON m.resident = r.resident_id AND m.membership_type = 'registered'"
                    + " JOIN main.household AS h ON h.household_id = m.household"
                    + " WHERE r.id_number IS NOT NULL AND r.phone IS NOT NULL AND r.sex IS NOT NULL AND r.deceased_on IS NULL"
                    + " AND r.born_on < DATE '1990-01-01' AND m.to_on IS NULL"
                    + " AND (SELECT count(*) FROM main.resident AS o WHERE o.name = r.name AND o.phone = r.phone) = 1"
                    + " ORDER BY r.resident_id LIMIT 3";

    @TempDir
    Path folder;

    @Test
    void fillsAFormByItsHeadingsAndNeverChangesWhatStandsThere() throws IOException {
        Path workspace = DemoDistrict.folder();
        List<List<String>> people;
        try (Inquiry inquiry = Inquiry.open(WorkspaceFiles.folders(workspace))) {
            people = inquiry.texts(new Question(KNOWN, List.of()));
        }
        List<String> first = people.get(0);
        List<String> second = people.get(1);
        String otherSex = second.get(3).equals("男") ? "女" : "男";
        Path form = form(List.of(
                line("1", first.get(0), "", "", first.get(2)),
                line("2", second.get(0), second.get(1), otherSex, ""),
                line("3", "别人", people.get(2).get(1), "", ""),
                line("4", "", "110105194912310021", "", ""),
                line("5", "无此人", "", "", "19999999999"),
                line("6", "张三", "", "", "")));
        Path filled = folder.resolve("filled.xlsx");
        Called called = Called.weirIn(workspace, "fill", form.toString(), "-o", filled.toString(), "--lang", "zh");

        assertThat(called.err())
                .contains("6 rows")
                .contains("文化程度, 备注")
                .contains("“身份证号”不在可查看的范围内")
                .contains("D5（性别）：表中为“" + otherSex + "”，系统中为“" + second.get(3) + "”")
                .contains("第6行：证件号码与姓名不符")
                .contains("第7行：", "校验码")
                .contains("第8行：按姓名、联系电话查不到")
                .contains("第9行：填写的内容不足以确定是谁");
        assertThat(called.code()).isEqualTo(3);
        try (XSSFWorkbook book = open(filled)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).hasSize(6);
            assertThat(text(sheet, 3, 3)).isEqualTo(first.get(3));
            assertThat(text(sheet, 3, 5)).isEqualTo(first.get(4));
            assertThat(text(sheet, 3, 6)).contains("社区");
            assertThat(text(sheet, 3, 7)).endsWith("社区");
            assertThat(text(sheet, 3, 2)).isEmpty();
            assertThat(text(sheet, 4, 3)).isEqualTo(otherSex);
            assertThat(text(sheet, 4, 4)).isEqualTo(second.get(2));
            for (int row = 5; row <= 8; row++) {
                assertThat(text(sheet, row, 5)).isEmpty();
            }
            assertThat(text(sheet, 9, 0)).isEqualTo("填表人：");
            Sheet sources = book.getSheetAt(1);
            assertThat(sources.getSheetName()).isEqualTo("填表来源");
            assertThat(texts(sources)).anySatisfy(line -> assertThat(line)
                    .startsWith("D4|性别|公安|")
                    .matches(".*\\|[0-9]+\\|[0-9]{4}-[0-9]{2}-[0-9]{2}"));
            assertThat(book.getActiveSheetIndex()).isZero();
        }
        assertThat(form).hasSameBinaryContentAs(folder.resolve("before.xlsx"));
    }

    @Test
    void fillsInAllOfACommunityButNothingThatAnAudienceMayNotSee() throws IOException {
        Path workspace = DemoDistrict.folder();
        Path form = form(List.of());
        Path filled = folder.resolve("filled.xlsx");
        Called few = Called.weirIn(workspace, "fill", form.toString(), "-o", filled.toString());
        assertThat(few.code()).isEqualTo(1);
        assertThat(few.err()).contains("it names nobody").contains("--scope");
        Called all = Called.weirIn(
                workspace, "fill", form.toString(), "--scope", "月湖社区", "-o", filled.toString(), "--lang", "en");
        assertThat(all.err()).contains("too few empty rows above its foot");
        Path open = folder.resolve("open.xlsx");
        try (XSSFWorkbook book = open(form);
                OutputStream out = Files.newOutputStream(open)) {
            Sheet sheet = book.getSheetAt(0);
            sheet.removeRow(sheet.getRow(3));
            book.write(out);
        }
        all = Called.weirIn(
                workspace, "fill", open.toString(), "--scope", "月湖社区", "-o", filled.toString(), "--lang", "en");
        String count = Called.weirIn(
                        workspace,
                        "sql",
                        "-f",
                        "csv",
                        "SELECT count(*) FROM population_registered WHERE community = '月湖社区'")
                .lines()
                .get(1);
        assertThat(all.err()).contains(": " + count + " rows");
        try (XSSFWorkbook book = open(filled)) {
            assertThat(text(book.getSheetAt(0), 3, 1)).isNotEmpty();
            assertThat(text(book.getSheetAt(0), 3, 2)).isEmpty();
        }
        Called seen = Called.weirIn(
                workspace,
                "fill",
                open.toString(),
                "--audience",
                "district-chief",
                "--scope",
                "月湖社区",
                "-o",
                folder.resolve("chief.xlsx").toString());
        assertThat(seen.code()).isEqualTo(1);
        assertThat(seen.err()).contains("its readers may not see who lives in which community; leave --scope out");
        assertThat(folder.resolve("chief.xlsx")).doesNotExist();
    }

    @Test
    void writesAMonthWhereAMonthIsAskedForAndListsWhatIsNotKnown() throws IOException {
        Path workspace = DemoDistrict.folder();
        List<List<String>> people;
        try (Inquiry inquiry = Inquiry.open(WorkspaceFiles.folders(workspace))) {
            people = inquiry.texts(new Question(
                    "SELECT id_number, strftime(born_on, '%Y-%m'), strftime(born_on, '%Y.%-m') FROM main.resident"
                            + " WHERE id_number IS NOT NULL AND born_on IS NOT NULL AND deceased_on IS NULL"
                            + " AND born_on < DATE '1990-01-01' AND NOT EXISTS (SELECT 1 FROM main.membership AS m"
                            + " WHERE m.resident = resident_id AND m.membership_type IN ('registered', 'living'))"
                            + " ORDER BY resident_id LIMIT 3",
                    List.of()));
        }
        Path form = folder.resolve("months.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(form)) {
            Sheet sheet = book.createSheet("表");
            List<List<String>> lines = List.of(
                    List.of("身份证号", "姓名", "出生年月", "联系电话", "户号"),
                    List.of(people.get(0).get(0), "", "", "", ""),
                    List.of(people.get(1).get(0), "", people.get(1).get(2), "", ""),
                    List.of(people.get(2).get(0), "", "1901.2", "", ""));
            for (int row = 0; row < lines.size(); row++) {
                Row line = sheet.createRow(row);
                for (int column = 0; column < 5; column++) {
                    line.createCell(column).setCellValue(lines.get(row).get(column));
                }
            }
            book.write(out);
        }
        Path filled = folder.resolve("filled.xlsx");
        Called called = Called.weirIn(workspace, "fill", form.toString(), "-o", filled.toString(), "--lang", "zh");
        assertThat(called.err())
                .contains("第2行：系统中没有或不便提供：", "户号")
                .contains("C4（出生年月）：表中为“1901.2”，系统中为“" + people.get(2).get(1) + "”")
                .doesNotContain("C3（出生年月）");
        try (XSSFWorkbook book = open(filled)) {
            assertThat(text(book.getSheetAt(0), 1, 2)).isEqualTo(people.get(0).get(1));
            assertThat(text(book.getSheetAt(0), 2, 2)).isEqualTo(people.get(1).get(2));
        }
    }

    @Test
    void aFormOfALedgerIsFilledWithWhatTheLedgerSaysNow() throws IOException {
        Path workspace = DemoDistrict.folder();
        List<List<String>> families;
        try (Inquiry inquiry = Inquiry.open(WorkspaceFiles.folders(workspace))) {
            families = inquiry.texts(new Question(
                    "SELECT source_key, head_name, scope FROM record.household WHERE mapping = 'civil-affairs-subsidy'"
                            + " AND scope = (SELECT min(scope) FROM record.household WHERE mapping = 'civil-affairs-subsidy')"
                            + " ORDER BY sheet, row_no, source_key",
                    List.of()));
        }
        Path form = folder.resolve("form.xlsx");
        String[] command = {
            "template",
            "civil-affairs-subsidy",
            "--filled",
            "--scope",
            families.get(0).get(2),
            "-o",
            form.toString()
        };
        Called called = Called.weirIn(workspace, command);
        assertThat(called.code()).as(called.err()).isZero();
        try (XSSFWorkbook book = open(form)) {
            Sheet sheet = book.getSheetAt(0);
            int header = 2;
            assertThat(text(sheet, header, 1)).isEqualTo("户号");
            for (int i = 0; i < families.size(); i++) {
                assertThat(text(sheet, header + 1 + i, 1))
                        .isEqualTo(families.get(i).get(0));
                assertThat(text(sheet, header + 1 + i, 2))
                        .isEqualTo(families.get(i).get(1));
            }
            assertThat(text(sheet, header + 1, 7)).contains("社区").doesNotContain("|");
            assertThat(text(sheet, header + 1, 3)).isIn("男", "女");
            assertThat(text(sheet, header + 1 + families.size(), 1)).isEmpty();
        }
        command[4] = "无此社区";
        command[6] = folder.resolve("none.xlsx").toString();
        assertThat(Called.weirIn(workspace, command).err())
                .contains("nothing is recorded of the ledger \"无此社区\"; name one with --scope: ");
    }

    @Test
    void refusesWhatIsNoForm() throws IOException {
        Path letter = folder.resolve("letter.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(letter)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("请各社区尽快上报。");
            book.write(out);
        }
        Called called = Called.weirIn(
                DemoDistrict.folder(),
                "fill",
                letter.toString(),
                "-o",
                folder.resolve("a.xlsx").toString());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("no row looks like the names of columns");
    }

    /** With a title, a header of two lines, and a foot. */
    private Path form(List<List<String>> lines) throws IOException {
        Path file = folder.resolve("form.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("信息采集表");
            sheet.createRow(0).createCell(0).setCellValue("人口信息采集表（一表通）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
            Row groups = sheet.createRow(1);
            groups.createCell(1).setCellValue("基本情况");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 4));
            groups.createCell(5).setCellValue("居住情况");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 5, 7));
            Row header = sheet.createRow(2);
            for (int i = 0; i < HEADINGS.size(); i++) {
                boolean whole = i == 0 || i > 7;
                (whole ? groups : header).createCell(i).setCellValue(HEADINGS.get(i));
                if (whole) {
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, i, i));
                }
            }
            int next = 3;
            for (List<String> line : lines) {
                Row row = sheet.createRow(next++);
                for (int i = 0; i < line.size(); i++) {
                    if (!line.get(i).isEmpty()) {
                        row.createCell(i).setCellValue(line.get(i));
                    }
                }
            }
            sheet.createRow(next).createCell(0).setCellValue("填表人：");
            book.write(out);
        }
        Files.copy(file, folder.resolve("before.xlsx"));
        return file;
    }

    private static List<String> line(String... texts) {
        return List.of(texts);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String text(Sheet sheet, int row, int column) {
        Row found = sheet.getRow(row);
        Cell cell = found == null ? null : found.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static List<String> texts(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.toString()));
            lines.add(String.join("|", cells));
        }
        return lines;
    }
}
