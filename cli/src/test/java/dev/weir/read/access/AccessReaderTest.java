package dev.weir.read.access;

import static dev.weir.read.fields.ReadFields.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Database.FileFormat;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import dev.weir.OtherProgram;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.ReadFields;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"V2000", "V2003", "V2007", "V2010"})
    void readsATableWithItsValuesAsTexts(FileFormat format) throws IOException {
        Path file = make(format, 2);
        byte[] before = Files.readAllBytes(file);
        ReadFields found = read(file, table("住户"), "户号", "人数", "金额", "登记", "时刻", "在住", "备注");
        assertThat(found.rows())
                .containsExactly(
                        "1|H1|3|1200.5|2026-03-05|08:30:00|true|" + "长".repeat(5000),
                        "2|H2|||2026-03-05 12:00:00||false|");
        assertThat(found.extras()).containsExactly("{\"其他\": \"x\"}", null);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"V2000", "V2010"})
    void saysWhatMdbToolsSays(FileFormat format) throws Exception {
        Path file = make(format, 200);
        List<String> expected = new ArrayList<>();
        for (String line : OtherProgram.lines(
                StandardCharsets.UTF_8, "mdbtools", "mdb-export", "-H", "-Q", "-d", "|", file.toString(), "住户")) {
            String[] cells = line.split("\\|", -1);
            expected.add((expected.size() + 1) + "|" + cells[0] + "|" + cells[1] + "|" + cells[6]);
        }
        assertThat(read(file, table("住户"), "户号", "人数", "备注").rows())
                .hasSize(200)
                .isEqualTo(expected);
    }

    @Test
    void theOnlyTableNeedsNoName() throws IOException {
        assertThat(read(make(FileFormat.V2010, 1000), FileOptions.NONE, "户号").rows())
                .hasSize(1000)
                .endsWith("1000|H1000");
    }

    @Test
    void whatIsNoSuchDatabaseIsRefused() throws IOException {
        Path file = make(FileFormat.V2010, 2);
        refuses(file, table("x"), "the database has no table \"x\"; it has 住户; correct table:");
        byte[] whole = Files.readAllBytes(file);
        refuses(write(Arrays.copyOf(whole, whole.length / 3)), table("住户"), "the database is damaged");
        refuses(write(new byte[0]), table("x"), "the file is not an Access database but empty");
        refuses(write("a,b".getBytes(StandardCharsets.US_ASCII)), table("x"), "but a text file (such as CSV)");
        try (Database database = new DatabaseBuilder(file.toFile()).open()) {
            new TableBuilder("车辆")
                    .addColumn(new ColumnBuilder("号", DataType.TEXT))
                    .toTable(database);
        }
        refuses(file, FileOptions.NONE, "the mapping names no table, and the database has not just one; it has 住户, 车辆");
        refuses(file, table("住户"), "it lacks fehlt; found: 户号, 人数");
    }

    @Test
    void aTableLinkedFromAnotherFileIsLeftAlone() throws IOException {
        Path other = make(FileFormat.V2010, 1);
        Path file = folder.resolve("linked.accdb");
        try (Database database = new DatabaseBuilder(file.toFile())
                .setFileFormat(FileFormat.V2010)
                .create()) {
            database.createLinkedTable("连接", other.toString(), "住户");
        }
        refuses(file, table("连接"), "the database has no table \"连接\"; it has none");
    }

    private Path make(FileFormat format, int rows) throws IOException {
        Path file = folder.resolve("test" + format.getFileExtension());
        try (Database database =
                new DatabaseBuilder(file.toFile()).setFileFormat(format).create()) {
            Table table = new TableBuilder("住户")
                    .addColumn(new ColumnBuilder("户号", DataType.TEXT).setLengthInUnits(20))
                    .addColumn(new ColumnBuilder("人数", DataType.INT))
                    .addColumn(new ColumnBuilder("金额", DataType.MONEY))
                    .addColumn(new ColumnBuilder("登记", DataType.SHORT_DATE_TIME))
                    .addColumn(new ColumnBuilder("时刻", DataType.SHORT_DATE_TIME))
                    .addColumn(new ColumnBuilder("在住", DataType.BOOLEAN))
                    .addColumn(new ColumnBuilder("备注", DataType.MEMO))
                    .addColumn(new ColumnBuilder("其他", DataType.TEXT))
                    .addColumn(new ColumnBuilder("照片", DataType.OLE))
                    .toTable(database);
            table.addRow(
                    "H1",
                    (short) 3,
                    new BigDecimal("1200.50"),
                    LocalDateTime.of(2026, 3, 5, 0, 0),
                    LocalDateTime.of(1899, 12, 30, 8, 30),
                    true,
                    "长".repeat(5000),
                    "x",
                    new byte[9000]);
            for (int i = 2; i <= rows; i++) {
                table.addRow("H" + i, null, null, LocalDateTime.of(2026, 3, 5, 12, 0), null, false, null, null, null);
            }
        }
        return file;
    }

    private void refuses(Path database, FileOptions options, String message) {
        assertThatThrownBy(() -> read(database, options, "fehlt"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("; ");
    }

    private static ReadFields read(Path database, FileOptions options, String... names) {
        return ReadFields.of(database, ReadFields.mapping(Format.ACCESS, options, names));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.mdb"), bytes);
    }
}
