package dev.weir.cli;

import static dev.weir.cli.Called.weir;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir convert} of a ledger, outside of any workspace. */
class ConvertLedgerTest {

    private static final String[] HEADER = {
        "序号", "户号", "户主姓名", "性别", "出生日期", "身份证号码", "联系电话", "家庭住址", "保障人数", "月保障金额(元)", "享受起始时间"
    };

    @TempDir
    Path folder;

    @Test
    void aLedgerBecomesCleanRowsByTheMappingThatFits() throws IOException {
        Path out = folder.resolve("clean.csv");
        Called called = weir("convert", ledger("2").toString(), "-o", out.toString());
        assertThat(called.err()).contains("read by civil-affairs-subsidy, 2 rows, 0 rejected");
        assertThat(called.code()).isZero();
        assertThat(called.out()).isEqualTo(out + "\n");
        assertThat(Files.readString(out)).isEqualTo(String.join(",", HEADER) + """

                1,3302000009,陈强波,男,1971-07-17,33020319710717777X,19990000064,永丰社区1幢1单元101室,2,2125.00,2022-10-01
                2,3302000019,何秀,女,1974-03-19,330203197403192480,19990000144,永丰社区1幢1单元102室,2,2080.00,2025-05-01
                """);
    }

    @Test
    void aProtectedLedgerOpensWithAPasswordOfTheFile() throws Exception {
        Path file = ledger("2");
        try (POIFSFileSystem protectedFile = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream stream = encryptor.getDataStream(protectedFile)) {
                Files.copy(file, stream);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                protectedFile.writeFilesystem(out);
            }
        }
        Path out = folder.resolve("clean.csv");
        assertThat(weir("convert", file.toString(), "-o", out.toString()).err())
                .contains("the workbook is protected by a password");
        Path passwords = Files.writeString(folder.resolve("passwords"), "falsch\n秘密\n");
        Called called = weir("convert", file.toString(), "--password-file", passwords.toString(), "-o", out.toString());
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(Files.readString(out)).contains("陈强波");
    }

    @Test
    void whatIsWrongIsMarkedInACopyOfTheLedger() throws IOException {
        Path faults = folder.resolve("faults.xlsx");
        String[] command = {
            "convert",
            ledger("二十五").toString(),
            "-o",
            folder.resolve("clean.csv").toString(),
            "--faults",
            faults.toString(),
            "--lang",
            "zh"
        };
        Called called = weir(command);
        assertThat(called.code()).isEqualTo(3);
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(faults))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("问题清单");
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("低保台账.xlsx：有1处需要核对");
            Sheet own = book.getSheetAt(1);
            List<String> commented = new ArrayList<>();
            own.getCellComments()
                    .forEach((place, comment) -> commented.add(
                            place.formatAsString() + " " + comment.getString().getString()));
            assertThat(commented).singleElement().asString().contains("保障人数");
        }
        assertThat(weir(command).err()).contains("is there already");
        command[5] = folder.resolve("faults.xls").toString();
        command[3] = folder.resolve("again.csv").toString();
        assertThat(weir(command).err()).contains("a workbook of the kind .xlsx; give it such a name");
    }

    @Test
    void aFolderWithoutATableSaysThatThereIsNothing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("picture.png"), "no table");
        Called called = weir(
                "convert",
                "--raw",
                empty.toString(),
                "-o",
                folder.resolve("out").toString());
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).contains("there is nothing to convert");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aWrongRowIsToldByItsCellAndNotWritten() throws IOException {
        Path out = folder.resolve("clean.csv");
        Called called = weir("convert", ledger("二十五").toString(), "-o", out.toString());
        assertThat(called.code()).isEqualTo(3);
        assertThat(called.err()).contains("2 rows, 1 rejected", "  error F0", " 保障人数, 1 row (低保名册!I4): ");
        assertThat(Files.readString(out)).contains("陈强波").doesNotContain("何秀");
    }

    @Test
    void valuesKeepTheirTypes() throws IOException, SQLException {
        Path parquet = folder.resolve("clean.parquet");
        Path file = ledger("2");
        assertThat(weir("convert", file.toString(), "--columns", "ours", "-o", parquet.toString())
                        .code())
                .isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT typeof(born_on), typeof(amount), typeof(people), sex FROM '"
                                + parquet + "' ORDER BY line_no LIMIT 1")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("DATE");
            assertThat(row.getString(2)).startsWith("DECIMAL");
            assertThat(row.getString(3)).isIn("BIGINT", "INTEGER");
            assertThat(row.getString(4)).isEqualTo("male");
        }
        Path book = folder.resolve("clean.xlsx");
        assertThat(weir("convert", file.toString(), "-o", book.toString()).code())
                .isZero();
        try (Workbook written = new XSSFWorkbook(Files.newInputStream(book))) {
            Row first = written.getSheetAt(0).getRow(1);
            assertThat(first.getCell(4).getLocalDateTimeCellValue()).isEqualTo("1971-07-17T00:00");
            assertThat(first.getCell(9).getNumericCellValue()).isEqualTo(2125);
            assertThat(first.getCell(5).getStringCellValue()).isEqualTo("33020319710717777X");
        }
    }

    @Test
    void whatNoMappingFitsIsToldAndContradictionsAreUsage() throws IOException {
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "a,b\n1,2\n");
        assertThat(weir("convert", other.toString(), "-o", folder.resolve("o").toString())
                        .err())
                .contains("no mapping fits its header; name one with --mapping, or take --raw");
        assertThat(weir("convert", other.toString(), "--mapping", "water-meter").err())
                .contains("there is no mapping \"water-meter\"; did you mean \"water-meters\"?");
        assertThat(weir("convert", "--shown", other.toString()).code()).isEqualTo(2);
        assertThat(weir("convert", "--raw", "-f", "parquet", other.toString()).code())
                .isEqualTo(2);
    }

    private Path ledger(String people) throws IOException {
        Path file = Files.createDirectories(folder.resolve("永丰社区")).resolve("低保台账.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("低保名册");
            sheet.createRow(0).createCell(0).setCellValue("2026年8月低保家庭台账");
            row(sheet, 1, HEADER);
            row(
                    sheet,
                    2,
                    "1",
                    "3302000009",
                    "陈强波",
                    "男",
                    "1971.7.17",
                    "33020319710717777X",
                    "19990000064",
                    "永丰社区1幢1单元101室",
                    "2",
                    "2,125元",
                    "2022/10/1");
            row(
                    sheet,
                    3,
                    "2",
                    "3302000019",
                    " 何秀 ",
                    "女",
                    "1974-03-19",
                    "330203197403192480",
                    "19990000144",
                    "永丰社区1幢1单元102室",
                    people,
                    "2080",
                    "2025年5月1日");
            book.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
