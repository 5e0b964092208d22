package dev.weir.read.dbase;

import static dev.weir.read.fields.ReadFields.encoding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFReader;
import com.linuxense.javadbf.DBFWriter;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.ReadFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables made and read by another library, and some whose bytes are written out here. */
class DbaseReaderTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @Test
    void readsATableThatAnotherProgramMade() throws IOException {
        Path file = write("x.dbf", table(StandardCharsets.UTF_8));
        ReadFields found = read(file, FileOptions.NONE, "户主", "amount", "since", "lives");
        assertThat(found.rows()).containsExactly("1|张三|12.50|2026-03-05|true", "2|欧阳|-7.00||false", "3||||");
        assertThat(found.summary().notes())
                .containsExactly(
                        "The table does not name its encoding and was read as UTF-8, because all its texts are.");
    }

    @Test
    void theEncodingIsTheMappingsTheFilesOrTheNationalOne() throws IOException {
        byte[] unnamed = table(GBK);
        unnamed[29] = 0;
        assertThat(read(write("x.dbf", unnamed), FileOptions.NONE, "户主").rows()).startsWith("1|张三");
        assertThat(read(write("x.dbf", unnamed), FileOptions.NONE, "户主")
                        .summary()
                        .notes())
                .containsExactly(
                        "The table does not name its encoding and was read as GB18030, because not all its texts are"
                                + " UTF-8.");
        byte[] utf8 = table(StandardCharsets.UTF_8);
        utf8[29] = 0;
        assertThat(read(write("x.dbf", utf8), FileOptions.NONE, "户主").summary().notes())
                .containsExactly(
                        "The table does not name its encoding and was read as UTF-8, because all its texts are.");
        unnamed[29] = 0x4D;
        assertThat(read(write("x.dbf", unnamed), FileOptions.NONE, "户主")
                        .summary()
                        .notes())
                .isEmpty();
        unnamed[29] = 0x57;
        assertThat(read(write("x.dbf", unnamed), encoding("GBK"), "户主").rows()).startsWith("1|张三");
        byte[] zip = zip("a.dbf", unnamed, "a.cpg", "936".getBytes(StandardCharsets.US_ASCII));
        assertThat(read(write("x.zip", zip), FileOptions.NONE, "户主").rows()).startsWith("1|张三");
    }

    @Test
    void deletedRecordsAreSkippedAndCounted() throws IOException {
        byte[] table = table(GBK);
        ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        table[bytes.getShort(8)] = '*';
        ReadFields found = read(write("x.dbf", table), encoding("GBK"), "户主");
        assertThat(found.rows()).containsExactly("2|欧阳", "3|");
        assertThat(found.summary().notes()).containsExactly("1 deleted record was skipped.");
    }

    @Test
    void aFieldThatStandsTwiceIsHeld() throws IOException {
        byte[] table = table(StandardCharsets.UTF_8);
        System.arraycopy(table, 32, table, 64, 11);
        assertThatThrownBy(() -> read(write("x.dbf", table), FileOptions.NONE, "户主"))
                .hasMessageContaining("more than one column called 户主; found: 户主, 户主");
        assertThat(read(write("x.dbf", table), FileOptions.NONE, "lives").rows())
                .hasSize(3);
    }

    @Test
    void memosComeFromTheFileBesideTheTable() throws IOException {
        byte[] table = visualFoxPro();
        byte[] memos = foxProMemos("第一条备注");
        ReadFields found = read(
                write("x.zip", zip("T/备注.DBF", table, "T/备注.FPT", memos)), FileOptions.NONE, "memo", "n", "at", "m");
        assertThat(found.rows()).containsExactly("1|第一条备注|-5|2026-03-05 08:30:00|12.5", "2||0||0");
        ReadFields alone = read(write("x.dbf", table), FileOptions.NONE, "memo", "n");
        assertThat(alone.rows()).containsExactly("1||-5", "2||0");
        assertThat(alone.summary().notes())
                .containsExactly(
                        "The memo texts are missing: hand in the .dbf and its .fpt or .dbt file together in one zip.");
        try (DBFReader other = new DBFReader(new ByteArrayInputStream(table), GBK)) {
            other.setMemoFile(write("m.fpt", memos).toFile());
            Object[] record = other.nextRecord();
            assertThat(record[0]).isEqualTo("第一条备注");
            assertThat(record[1]).isEqualTo(-5);
        }
    }

    @Test
    void memosOfOldTablesEndAtTheirMark() throws IOException {
        byte[] old = memoTable(0x83, 10, "         1".getBytes(StandardCharsets.US_ASCII));
        byte[] text = "长".repeat(600).getBytes(GBK);
        byte[] file = Arrays.copyOf(new byte[512], 512 + text.length + 2);
        System.arraycopy(text, 0, file, 512, text.length);
        file[512 + text.length] = 0x1A;
        assertThat(read(write("x.zip", zip("a.dbf", old, "a.dbt", file)), FileOptions.NONE, "memo")
                        .rows())
                .containsExactly("1|" + "长".repeat(600));
        byte[] dbase4 = memoTable(0x8B, 10, "         1".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer blocks = ByteBuffer.allocate(2000).order(ByteOrder.LITTLE_ENDIAN);
        blocks.putShort(20, (short) 512)
                .putInt(512, 0x0008FFFF)
                .putInt(516, 8 + 4)
                .put(520, "备注".getBytes(GBK));
        assertThat(read(write("x.zip", zip("a.dbf", dbase4, "a.dbt", blocks.array())), FileOptions.NONE, "memo")
                        .rows())
                .containsExactly("1|备注");
    }

    @Test
    void whatIsNoSuchTableIsRefused() throws IOException {
        refuses(new byte[0], "the file is not a .dbf table but empty");
        refuses("户号,户主".getBytes(StandardCharsets.UTF_8), "the file is not a .dbf table but a text file");
        byte[] table = table(GBK);
        refuses(Arrays.copyOf(table, table.length - 20), "it should have 3 records and ends after 2");
        byte[] more = table.clone();
        more[4] = 1;
        refuses(more, "its header says 1 record, and the file holds more");
        refuses(Arrays.copyOf(more, more.length - 20), "its header says 1 record, and the file holds more");
        refuses(Arrays.copyOf(table, 60), "its header is cut off");
        refuses(zip("a.dbf", table, "b.dbf", table), "the zip holds 2 .dbf files");
        assertThatThrownBy(() -> read(write("x.dbf", table), encoding("GBK"), "户号"))
                .hasMessageContaining("it lacks 户号; found: 户主, amount, since, lives");
        byte[] level7 = Arrays.copyOf(new byte[] {4, 126, 3, 5}, 200);
        level7[8] = 117;
        level7[68 + 32] = 'C';
        refuses(level7, "the table is one of dBase 7");
        byte[] memo = zip("a.dbf", visualFoxPro(), "a.fpt", new byte[10]);
        refuses(memo, "the file is cut off or damaged (its memo file ends before block 8)");
    }

    /** Three records: a person with everything, one with half of it, and one with nothing. */
    static byte[] table(Charset charset) {
        DBFField[] fields = {
            new DBFField("户主", DBFDataType.CHARACTER, 20),
            new DBFField("amount", DBFDataType.NUMERIC, 10, 2),
            new DBFField("since", DBFDataType.DATE),
            new DBFField("lives", DBFDataType.LOGICAL)
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DBFWriter writer = new DBFWriter(bytes, charset)) {
            writer.setFields(fields);
            Date day = Date.from(LocalDate.of(2026, 3, 5)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant());
            writer.addRecord(new Object[] {"张三", new BigDecimal("12.50"), day, true});
            writer.addRecord(new Object[] {"欧阳", -7, null, false});
            writer.addRecord(new Object[] {null, null, null, null});
        }
        return bytes.toByteArray();
    }

    /** Fields memo M, n I, at T, m Y and a system field; two records. */
    private static byte[] visualFoxPro() {
        int header = 32 + 5 * 32 + 1 + 263;
        int length = 1 + 4 + 4 + 8 + 8 + 1;
        ByteBuffer table = ByteBuffer.allocate(header + 2 * length + 1).order(ByteOrder.LITTLE_ENDIAN);
        start(table, 0x30, 2, header, length);
        field(table, 0, "memo", 'M', 4, 1);
        field(table, 1, "n", 'I', 4, 5);
        field(table, 2, "at", 'T', 8, 9);
        field(table, 3, "m", 'Y', 8, 17);
        field(table, 4, "_NullFlags", '0', 1, 25);
        table.put(32 + 4 * 32 + 18, (byte) 5).put(32 + 5 * 32, (byte) 0x0D);
        table.put(header, (byte) ' ').putInt(header + 1, 8).putInt(header + 5, -5);
        table.putInt(header + 9, 2_461_105).putInt(header + 13, 30_600_000).putLong(header + 17, 125_000);
        table.put(header + length, (byte) ' ').put(header + 2 * length, (byte) 0x1A);
        return table.array();
    }

    private static byte[] foxProMemos(String text) {
        byte[] bytes = text.getBytes(GBK);
        return ByteBuffer.allocate(1024)
                .putShort(6, (short) 64)
                .putInt(8 * 64, 1)
                .putInt(8 * 64 + 4, bytes.length)
                .put(8 * 64 + 8, bytes)
                .array();
    }

    private static byte[] memoTable(int version, int length, byte[] block) {
        ByteBuffer table = ByteBuffer.allocate(32 + 32 + 1 + 1 + length).order(ByteOrder.LITTLE_ENDIAN);
        start(table, version, 1, 65, 1 + length);
        field(table, 0, "memo", 'M', length, 0);
        return table.put(64, (byte) 0x0D).put(65, (byte) ' ').put(66, block).array();
    }

    private static void start(ByteBuffer table, int version, int records, int header, int length) {
        table.put(0, (byte) version).put(1, (byte) 126).put(2, (byte) 3).put(3, (byte) 5);
        table.putInt(4, records)
                .putShort(8, (short) header)
                .putShort(10, (short) length)
                .put(29, (byte) 0x7A);
    }

    private static void field(ByteBuffer table, int place, String name, char type, int length, int offset) {
        int at = 32 + place * 32;
        table.put(at, name.getBytes(StandardCharsets.US_ASCII)).put(at + 11, (byte) type);
        table.putInt(at + 12, offset).put(at + 16, (byte) length);
    }

    private static byte[] zip(String name, byte[] table, String other, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, GBK)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(table);
            zip.putNextEntry(new ZipEntry(other));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private void refuses(byte[] content, String message) throws IOException {
        Path file = write("bad.dbf", content);
        assertThatThrownBy(() -> read(file, FileOptions.NONE, "memo?", "户主?"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("; ");
    }

    private static ReadFields read(Path file, FileOptions options, String... names) {
        return ReadFields.of(file, ReadFields.mapping(Format.DBASE, options, names));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
