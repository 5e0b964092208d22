package dev.weir.read;

import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.load.Readers;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.fields.ReadFields;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One input has so much time and may hold so much; beyond that it is refused alone. */
@Timeout(120)
class InputLimitTest {

    private static final Mapping LEDGER = LedgerMappings.mapping(required("no", "户号"), optional("head", "户主"));
    private static final Mapping TEXT =
            LedgerMappings.delimited(DelimitedInput.FOUND, required("no", "户号"), optional("head", "户主"));
    private static final Mapping JSON = ReadFields.mapping(Format.JSON, FileOptions.NONE, "no");
    private static final Mapping XML = ReadFields.mapping(Format.XML, ReadFields.rows("row"), "no");
    private static final Mapping DBASE = ReadFields.mapping(Format.DBASE, FileOptions.NONE, "NO");

    private static final String LINES = "户号,户主\n" + "H1,张三\n".repeat(20_000);
    private static final long SIZE = 100_000;

    @TempDir
    Path folder;

    @Test
    void unpackedBytesCountHoweverTheyArePacked() throws IOException {
        assertThat(rows(LINES.getBytes(StandardCharsets.UTF_8), TEXT, Long.MAX_VALUE))
                .isEqualTo(20_000);
        assertTooLarge(LINES.getBytes(StandardCharsets.UTF_8), TEXT);
        assertTooLarge(gzip(LINES), TEXT);
        assertTooLarge(zip("a.csv", LINES.getBytes(StandardCharsets.UTF_8)), TEXT);
        assertTooLarge(gzip("{\"no\": 1}\n".repeat(20_000)), JSON);
        assertTooLarge(gzip("<list>" + "<row><no>1</no></row>".repeat(20_000) + "</list>"), XML);
    }

    @Test
    void thePartsOfAWorkbookCountTogether() throws IOException {
        byte[] xlsx = workbook(new XSSFWorkbook(), 2_000, 1);

        assertThat(xlsx.length).isLessThan((int) SIZE);
        assertThat(rows(xlsx, LEDGER, Long.MAX_VALUE)).isEqualTo(2_000);
        assertTooLarge(xlsx, LEDGER);
        assertTooLarge(workbook(new HSSFWorkbook(), 2_000, 1), LEDGER);
    }

    @Test
    void whatMergedCellsRepeatCounts() throws IOException {
        byte[] merged = workbook(new XSSFWorkbook(), 500, 200);

        assertThat(rows(merged, LEDGER, 50_000_000)).isEqualTo(500);
        assertThatThrownBy(() -> rows(merged, LEDGER, 1_000_000))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        held -> assertThat(held.code().code()).isEqualTo("H010"))
                .hasMessage("it holds more than 1 MB when it is unpacked (limits: size: in weir.yaml); check that it is"
                        + " the right file; if it is, raise the limit");
    }

    @Test
    void aTableInAZipIsUnpackedBesideItAndOnlyAsFarAsItMayBe() throws IOException {
        byte[] table = table(60_000);
        byte[] zip = zip("a.dbf", table);
        Path file = Files.write(folder.resolve("spool-1"), zip);

        try (RowSource source = Readers.open(new InputFile(file, "inbox/a.zip"), DBASE)) {
            assertThat(inFolder()).hasSize(2).allMatch(name -> name.startsWith("spool-1"));
            assertThat(count(source)).isEqualTo(60_000);
        }
        assertThat(inFolder()).containsExactly("spool-1");

        assertTooLarge(zip, DBASE);
        assertThat(inFolder()).containsExactlyInAnyOrder("spool-1", "input");
    }

    @Test
    void aQueryOfADeliveredDatabaseThatNeverEndsIsStopped() throws SQLException {
        Path file = folder.resolve("meters.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW meter AS WITH RECURSIVE n(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n)"
                    + " SELECT no FROM n WHERE no < 0");
        }
        InputLimit limit = new InputLimit("inbox/meters.db", Duration.ofMillis(500), Long.MAX_VALUE);
        Mapping meters = ReadFields.mapping(Format.SQLITE, ReadFields.table("meter"), "no");

        assertThatThrownBy(() -> read(new InputFile(file, "inbox/meters.db", limit), meters))
                .isInstanceOfSatisfying(
                        StoppedException.class, held -> assertThat(held.code()).isEqualTo(HeldCode.TOO_LONG));
    }

    @Test
    void readingStopsWhereTheTimeIsOver() throws IOException {
        assertTooLong(LINES.getBytes(StandardCharsets.UTF_8), TEXT);
        assertTooLong(gzip(LINES), TEXT);
        assertTooLong(workbook(new XSSFWorkbook(), 10, 1), LEDGER);
        assertTooLong(workbook(new HSSFWorkbook(), 10, 1), LEDGER);
        assertTooLong("<html><table><tr><td>户号</td></tr></table>".getBytes(StandardCharsets.UTF_8), LEDGER);
        assertTooLong("{\"no\": 1}\n".getBytes(StandardCharsets.UTF_8), JSON);
        assertTooLong("<list><row><no>1</no></row></list>".getBytes(StandardCharsets.UTF_8), XML);
        assertTooLong(zip("a.dbf", table(1)), DBASE);
    }

    @Test
    void timeAndSizeAreShownAsTheyAreWritten() {
        assertThat(new InputLimit("x", Duration.ofHours(2), 1).tooLong()).hasMessageContaining("after 2h (limits");
        assertThat(new InputLimit("x", Duration.ofMinutes(90), 1).tooLong()).hasMessageContaining("after 90m (limits");
        assertThat(new InputLimit("x", Duration.ofSeconds(61), 1).tooLong()).hasMessageContaining("after 61s (limits");
        assertThatThrownBy(() -> new InputLimit("x", Duration.ZERO, 20_000_000_000L).check(20_000_000_001L))
                .hasMessageContaining("more than 20 GB when");
        assertThat(new InputLimit("x", Duration.ZERO, 1).isOver()).isFalse();
        assertThat(new InputLimit("x", Duration.ofDays(7L * 999_999), 1).isOver())
                .isFalse();
    }

    private void assertTooLarge(byte[] content, Mapping mapping) {
        assertThatThrownBy(() -> rows(content, mapping, SIZE))
                .isInstanceOfSatisfying(
                        StoppedException.class, held -> assertThat(held.code()).isEqualTo(HeldCode.TOO_LARGE))
                .hasMessageContaining("more than 100 KB");
    }

    private void assertTooLong(byte[] content, Mapping mapping) {
        InputLimit over = new InputLimit("inbox/input", Duration.ofNanos(1), Long.MAX_VALUE);
        assertThatThrownBy(() -> read(new InputFile(Files.write(folder.resolve("input"), content), "x", over), mapping))
                .isInstanceOfSatisfying(
                        StoppedException.class, held -> assertThat(held.code()).isEqualTo(HeldCode.TOO_LONG));
    }

    private long rows(byte[] content, Mapping mapping, long size) throws IOException {
        Path file = Files.write(folder.resolve("input"), content);
        return read(new InputFile(file, "inbox/input", new InputLimit("inbox/input", Duration.ZERO, size)), mapping);
    }

    private static long read(InputFile file, Mapping mapping) {
        try (RowSource source = Readers.open(file, mapping)) {
            return count(source);
        }
    }

    private static long count(RowSource source) {
        RowBatch batch = new RowBatch(source.columns().size(), 2048);
        long rows = 0;
        for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
            rows += filled;
        }
        return rows;
    }

    private List<String> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** @param merged columns of which each is one cell over all rows */
    private static byte[] workbook(Workbook workbook, int rows, int merged) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("低保");
            for (int number = 0; number <= rows; number++) {
                Row row = sheet.createRow(number);
                row.createCell(0).setCellValue(number == 0 ? "户号" : "H" + number);
                row.createCell(1).setCellValue(number == 0 ? "户主" : "张三");
            }
            for (int column = 2; column < merged; column++) {
                sheet.getRow(0).createCell(column).setCellValue("列" + column);
                sheet.getRow(1).createCell(column).setCellValue("x");
                sheet.addMergedRegionUnsafe(new CellRangeAddress(1, rows, column, column));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** A table of one field NO of ten characters, dBase III. */
    private static byte[] table(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] header = new byte[65];
        header[0] = 3;
        header[1] = 126;
        header[2] = 1;
        header[3] = 1;
        for (int i = 0; i < 4; i++) {
            header[4 + i] = (byte) (rows >>> 8 * i);
        }
        header[8] = 65;
        header[10] = 11;
        header[32] = 'N';
        header[33] = 'O';
        header[43] = 'C';
        header[48] = 10;
        header[64] = 0x0D;
        out.write(header);
        out.write(" H1        ".repeat(rows).getBytes(StandardCharsets.US_ASCII));
        out.write(0x1A);
        return out.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
