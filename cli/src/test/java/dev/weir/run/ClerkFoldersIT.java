package dev.weir.run;

import static dev.weir.run.NightWorkspace.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk who knows nothing but two folders, over three months. */
class ClerkFoldersIT {

    private static final String ROUTE = "civil-affairs-subsidy";
    private static final String INBOX = "inbox/civil-affairs/一社区/";
    private static final int NUMBER = 9;

    @TempDir
    Path root;

    private NightWorkspace workspace;
    private Path returned;

    @Test
    void correctsALedgerThroughTheFoldersAlone() throws Exception {
        workspace = NightWorkspace.in(root);
        returned = Files.createDirectory(root.resolve("returned")).resolve("civil-affairs/一社区");

        // the first month: six rows right, four wrong
        workspace.write(INBOX + "低保台账8月.xlsx", ledger("2026年8月", "H8"));
        run("done|10|4");
        Path first = returned.resolve("退回-1-低保台账8月.xlsx");
        List<List<String>> rows = rows(Files.readAllBytes(first));
        assertThat(rows).hasSize(6);
        assertThat(rows.get(1).get(NUMBER)).isEqualTo("回执号");
        List<String> numbers = rows.stream().skip(2).map(row -> row.get(NUMBER)).toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("R\\d-[A-Z2-9]{4}"));

        // one row corrected, one still wrong, one cut, one with a number that somebody has changed; sorted; saved by
        // LibreOffice
        byte[] edited = edit(Files.readAllBytes(first), sheet -> {
            set(sheet, 2, 0, "H5");
            set(sheet, 3, 6, "很多");
            set(sheet, 5, NUMBER, "R4-AAAA");
            sheet.removeRow(sheet.getRow(4));
            swap(sheet, 2, 5);
        });
        workspace.write(INBOX + "低保改好.ods", saved(edited, "xlsx", "ods"));
        run("done|10|3");
        assertThat(workspace.rows("SELECT count(*) FROM record.household WHERE mapping = '" + ROUTE + "'"))
                .containsExactly("7");
        assertThat(workspace.rows("SELECT sheet, row_no, load_id FROM record.household WHERE source_key = 'H5'"))
                .containsExactly("低保|9|2");
        assertThat(workspace.rows("SELECT own_row, row_no, refusal FROM weir.correction ORDER BY own_row"))
                .containsExactly("3|0|changed", "4|10|", "6|9|");
        assertThat(workspace.rows("SELECT status, count(*) FROM weir.reject GROUP BY status ORDER BY status"))
                .containsExactly("corrected|1", "open|3", "superseded|3");
        assertThat(receipt()).contains("1行已改好入库，1行仍有错误，1行未采用。该台账还有3行需要改正");

        // what is called 退回 is what counts
        assertThat(first).doesNotExist();
        first = returned.resolve("已处理-退回-1-低保台账8月.xlsx");
        assertThat(first).exists();

        // those that are still wrong come back under the same numbers, with what the clerk had typed
        List<List<String>> second = rows(Files.readAllBytes(returned.resolve("退回-2-低保改好.xlsx")));
        assertThat(second.stream().skip(2).map(row -> row.get(NUMBER)))
                .containsExactlyElementsOf(numbers.subList(1, 4));
        assertThat(second.get(2).get(6)).isEqualTo("很多");

        // twice is harmless
        workspace.write(INBOX + "低保改好再来.ods", saved(edited, "xlsx", "ods"));
        run("done|10|3");

        // copied into another workbook, whose name no route knows
        List<List<String>> copied = new ArrayList<>(List.of(List.of("改好的"), second.get(1)));
        for (List<String> row : second.subList(2, 5)) {
            List<String> right = people(row, "3");
            right.set(0, row.get(0).isEmpty() ? "H7" : row.get(0));
            copied.add(2, right);
        }
        // a family that somebody has added there is not recorded, and told
        copied.add(household("H99", "新户"));
        workspace.write(INBOX + "请查收.xlsx", plain("Sheet1", copied));
        workspace.run();
        assertThat(last()).isEqualTo("done|10|0");
        assertThat(workspace.rows("SELECT DISTINCT status FROM weir.reject WHERE mapping = '" + ROUTE + "' ORDER BY 1"))
                .containsExactly("corrected", "superseded");
        assertThat(workspace.rows("SELECT count(*) FROM record.household WHERE mapping = '" + ROUTE + "'"))
                .containsExactly("10");
        assertThat(receipt()).contains("3行已改好入库，0行仍有错误，1行未采用", "已收到，但有1行改正未采用");
        assertThat(workspace.rows(
                        "SELECT own_row, receipt_no, refusal FROM weir.correction WHERE refusal = 'without number'"))
                .containsExactly("6||without number");
        assertThat(Files.exists(root.resolve(INBOX + "请查收.xlsx"))).isFalse();

        // all rows were corrected before: nothing changes
        workspace.write(INBOX + "低保又来.xlsx", edit(Files.readAllBytes(first), sheet -> set(sheet, 2, 0, "H99")));
        run("unchanged|0|0");

        // a corrected mapping, or none: the ledger is made again with its corrections
        Operations operations = new Operations(workspace.opened(), Progress.NONE);
        assertThat(operations.reload(ROUTE).failures()).isEmpty();
        assertThat(last()).isEqualTo("done|10|0");
        assertThat(workspace.rows("SELECT count(*) FROM record.household WHERE mapping = '" + ROUTE + "'"))
                .containsExactly("10");

        // the second month: a returned workbook that has lost its numbers is no ledger, under whatever name
        workspace.write(INBOX + "低保台账9月.xlsx", ledger("2026年9月", "H9"));
        run("done|10|4");
        Path ninth = returned.resolve("退回-" + loads() + "-低保台账9月.xlsx");
        workspace.write(INBOX + "低保台账9月改.xlsx", edit(Files.readAllBytes(ninth), sheet -> without(sheet, NUMBER)));
        run("held|0|0");
        assertThat(workspace.rows("SELECT code FROM weir.load ORDER BY load_id DESC LIMIT 1"))
                .containsExactly("H013");
        assertThat(receipt()).contains("“回执号”一列已不在文件中", "保留“回执号”一列不变").doesNotContain("放行");
        List<List<String>> bare = rows(Files.readAllBytes(ninth)).stream()
                .map(row -> row.subList(0, NUMBER))
                .toList();
        List<List<String>> right = new ArrayList<>(bare.subList(0, 2));
        right.add(household("H9", "赵六"));
        workspace.write(INBOX + "低保台账9月新.xlsx", plain("低保", right));
        run("held|0|0");
        assertThat(workspace.rows("SELECT code FROM weir.load ORDER BY load_id DESC LIMIT 1"))
                .containsExactly("H014");
        right.addAll(bare.subList(3, bare.size()));
        right.add(household("H99", "新户"));
        workspace.write(INBOX + "低保台账9月再新.xlsx", plain("低保", right));
        run("held|0|0");
        assertThat(workspace.rows("SELECT count(*) FROM record.household WHERE mapping = '" + ROUTE + "'"))
                .containsExactly("10");

        // the third month closes what is open of the second; its numbers are of no use then
        workspace.write(INBOX + "低保台账10月.xlsx", ledger("2026年10月", "H10"));
        run("done|10|4");
        byte[] old = Files.readAllBytes(returned.resolve("已处理-" + ninth.getFileName()));
        workspace.write(INBOX + "低保九月.xlsx", old);
        run("held|0|0");
        assertThat(receipt()).contains("原因：该台账此后已报送新的一期", "现在请做：请在新一期台账中改正");

        // a load that was taken back
        long tenth = Long.parseLong(workspace
                .rows("SELECT max(load_id) FROM weir.load WHERE status = 'done'")
                .get(0));
        operations = new Operations(workspace.opened(), Progress.NONE);
        assertThat(operations.undo(tenth).undone()).isPresent();
        workspace.write(INBOX + "低保十月.xlsx", Files.readAllBytes(returned.resolve("已处理-退回-" + tenth + "-低保台账10月.xlsx")));
        run("held|0|0");
        assertThat(receipt()).contains("原因：原台账已被撤回", "现在请做：请重新报送整本台账");
        // and with it the month before counts again
        assertThat(ninth).exists();
    }

    @Test
    void isToldWhyNumbersCannotBeUsedAndWhichOfTwoRowsIsNew() throws Exception {
        workspace = NightWorkspace.in(root);
        returned = Files.createDirectory(root.resolve("returned")).resolve("civil-affairs/一社区");
        workspace.write(INBOX + "低保台账8月.xlsx", ledger("2026年8月", "H8"));
        run("done|10|4");
        byte[] first = Files.readAllBytes(returned.resolve("退回-1-低保台账8月.xlsx"));

        workspace.write(INBOX + "低保改号.xlsx", edit(first, sheet -> numbers(sheet, "R9-AAAA")));
        run("held|0|0");
        assertThat(receipt()).contains("原因：回执号有改动。", "现在请做：请按原退回件重新填写回执号").doesNotContain("放行");
        try (Workbook book =
                WorkbookFactory.create(returned.resolve("回执-2-低保改号.xlsx").toFile())) {
            List<String> listed = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> listed.add(row.getCell(0).toString()));
            assertThat(listed).filteredOn("R9-AAAA"::equals).hasSize(4);
        }

        byte[] foreign = edit(first, sheet -> {
            numbers(sheet, "R9-AAAA");
            for (Row row : sheet.getWorkbook().getSheetAt(0)) {
                Cell cell = row.getCell(0);
                cell.setCellValue(cell.toString().replaceAll("WEIR-T1-[A-Z2-9]{4}", "WEIR-T1-AAAA"));
            }
        });
        workspace.write(INBOX + "低保别区.xlsx", foreign);
        run("held|0|0");
        assertThat(receipt()).contains("原因：回执号不是本区发出的。", "报送给发出退回件的地区");

        // nobody takes them for the whole ledger without saying so
        Operations operations = new Operations(workspace.opened(), Progress.NONE);
        assertThatThrownBy(() -> operations.accept(3, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("weir accept 3 --whole-ledger");
        assertThat(workspace.rows("SELECT count(*) FROM record.household WHERE mapping = '" + ROUTE + "'"))
                .containsExactly("6");

        // a corrected row that says the key of another family
        workspace.write(INBOX + "低保改.xlsx", edit(first, sheet -> {
            set(sheet, 2, 0, "H11");
            for (int row = 5; row > 2; row--) {
                sheet.removeRow(sheet.getRow(row));
            }
        }));
        run("done|10|5");
        try (Workbook book =
                WorkbookFactory.create(returned.resolve("退回-4-低保改.xlsx").toFile())) {
            List<String> told = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> {
                if (row.getCell(3) != null) {
                    told.add(row.getCell(2) + " " + row.getCell(3));
                }
            });
            assertThat(told)
                    .anySatisfy(line -> assertThat(line).startsWith("3 ").contains("本行原本无误"));
            assertThat(told)
                    .anySatisfy(line -> assertThat(line).startsWith("9 ").contains("本行是此次改正的行"));
        }

        // the same by command
        Path wrong = root.resolve("wrong");
        OpenRejects open = new OpenRejects(Optional.of(ROUTE), Optional.empty(), Optional.of("civil-affairs"));
        assertThat(open.export(workspace.opened(), wrong)).singleElement().satisfies(written -> {
            assertThat(written.rows()).isEqualTo(5);
            assertThat(written.file()).contains(wrong.resolve("退回-4-低保改.xlsx"));
        });
        Path corrected = wrong.resolve("退回-4-低保改.xlsx");
        Files.write(corrected, edit(Files.readAllBytes(corrected), sheet -> set(sheet, 3, 0, "H5")));
        assertThat(operations.replay(List.of(corrected)).failures()).isEmpty();
        assertThat(last()).isEqualTo("done|10|3");
        assertThat(corrected).exists();
        assertThat(receipt()).contains("退回-4-低保改.xlsx", "2行已改好入库");
        Path none = Files.write(wrong.resolve("无编号.xlsx"), ledger("2026年8月", "H8"));
        assertThatThrownBy(() -> operations.replay(List.of(none)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no row of it has a receipt number of this workspace");
    }

    @Test
    void correctsATextOfWhichTheWrongRowsCameBackAsAWorkbook() throws Exception {
        workspace = NightWorkspace.in(root);
        Files.createDirectory(root.resolve("returned"));
        workspace.write("inbox/parking/甲停车场/车辆登记-2026-08.csv", """
                车牌号,品牌型号,车主姓名,联系电话,户号,住址,登记日期
                浙BD12345,大众,张三,19990000001,H1,永丰社区1幢1单元101室,2024-01-05
                ,大众,李四,19990000002,H2,永丰社区1幢1单元102室,2024-01-06
                浙BD12347,大众,王五,19990000003,H3,永丰社区1幢1单元103室,2024-01-07
                """.getBytes(StandardCharsets.UTF_8));
        workspace.run("parking-vehicles");
        assertThat(last()).isEqualTo("done|3|1");
        Path folder = root.resolve("returned/parking/甲停车场");
        Path first = folder.resolve("退回-" + loads() + "-车辆登记-2026-08.xlsx");
        try (Workbook book = WorkbookFactory.create(first.toFile())) {
            assertThat(book.getSheetAt(1).getFitToPage()).isTrue();
            assertThat(book.getSheetAt(1).getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        }
        // under a name that the route takes, as the workbook of Excel 97 that WPS may save
        byte[] edited = edit(Files.readAllBytes(first), sheet -> set(sheet, 1, 0, "浙BD12346"));
        workspace.write("inbox/parking/甲停车场/车辆登记改.xls", saved(edited, "xlsx", "xls"));
        RunSummary summary = workspace.run("parking-vehicles");
        assertThat(summary.failures()).isEmpty();
        assertThat(last()).isEqualTo("done|3|0");
        assertThat(workspace.rows("SELECT sheet, row_no FROM record.asset WHERE plate = '浙BD12346'"))
                .containsExactly("|3");
        assertThat(Files.readString(folder.resolve("回执.txt"))).contains("1行已改好入库");

        // a place for receipts that cannot be used is told, the night goes on, and the next run makes up for it
        Path other = Files.writeString(root.resolve("returned/parking/乙停车场"), "no folder");
        workspace.write(
                "inbox/parking/乙停车场/车辆登记-2026-08.csv",
                "车牌号,品牌型号,车主姓名,联系电话,户号,住址,登记日期\n浙BD99999,大众,赵六,19990000009,H9,永丰社区1幢1单元109室,2024-01-05\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(workspace.run("parking-vehicles").failures()).singleElement().satisfies(failure -> assertThat(
                        failure.message())
                .contains("its receipt cannot be written", "the next run tries again"));
        assertThat(last()).isEqualTo("done|1|0");
        Files.delete(other);
        assertThat(workspace.run("parking-vehicles").failures()).isEmpty();
        assertThat(other.resolve("回执.txt")).exists();
    }

    private static void numbers(Sheet sheet, String number) {
        for (int row = 2; row <= 5; row++) {
            set(sheet, row, NUMBER, number);
        }
    }

    private void run(String expected) {
        RunSummary summary = workspace.run(ROUTE);
        assertThat(summary.failures()).isEmpty();
        assertThat(last()).as(() -> summary.loads().toString()).isEqualTo(expected);
    }

    private String last() {
        return workspace
                .rows("SELECT status, rows_read, rows_rejected FROM weir.load ORDER BY load_id DESC LIMIT 1")
                .get(0);
    }

    private String loads() {
        return workspace.rows("SELECT max(load_id) FROM weir.load").get(0);
    }

    private String receipt() throws IOException {
        return Files.readString(returned.resolve("回执.txt")).lines().findFirst().orElseThrow();
    }

    private static byte[] ledger(String month, String key) {
        List<List<String>> rows = new ArrayList<>();
        IntStream.rangeClosed(11, 16).forEach(i -> rows.add(household("H" + i, "户主" + i)));
        rows.add(household("", "甲"));
        rows.add(people(household("H6", "乙"), ""));
        rows.add(household("", "丙"));
        rows.add(people(household("H8", "丁"), "x"));
        return NightWorkspace.workbook("低保", month + "低保台账", NightWorkspace.HEADER, rows);
    }

    private static List<String> people(List<String> row, String people) {
        List<String> other = new ArrayList<>(row);
        other.set(6, people);
        return other;
    }

    private static byte[] plain(String sheet, List<List<String>> rows) {
        return NightWorkspace.workbook(sheet, rows.get(0).get(0), rows.get(1), rows.subList(2, rows.size()));
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheetAt(1);
            List<List<String>> rows = new ArrayList<>();
            for (Row row : sheet) {
                rows.add(IntStream.rangeClosed(0, NUMBER)
                        .mapToObj(i -> row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))
                        .map(Cell::toString)
                        .toList());
            }
            return rows;
        }
    }

    private static byte[] edit(byte[] workbook, Consumer<Sheet> change) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(1));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void set(Sheet sheet, int row, int column, String text) {
        sheet.getRow(row)
                .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(text);
    }

    private static void swap(Sheet sheet, int one, int other) {
        for (int i = 0; i <= NUMBER; i++) {
            Cell left = sheet.getRow(one).getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell right = sheet.getRow(other).getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            String text = left.toString();
            left.setCellValue(right.toString());
            right.setCellValue(text);
        }
    }

    private static void without(Sheet sheet, int column) {
        sheet.forEach(row -> {
            if (row.getCell(column) != null) {
                row.removeCell(row.getCell(column));
            }
        });
    }

    /** As LibreOffice saves it. */
    private byte[] saved(byte[] workbook, String from, String to) throws Exception {
        Path folder = Files.createTempDirectory(root, "office");
        Path file = Files.write(folder.resolve("a." + from), workbook);
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + root.resolve("profile").toUri(),
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor()).isZero();
        try (Stream<Path> made = Files.list(folder)) {
            Path result = made.filter(path -> path.toString().endsWith("." + to))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(result);
        }
    }
}
