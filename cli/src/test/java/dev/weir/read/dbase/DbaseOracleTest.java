package dev.weir.read.dbase;

import static org.assertj.core.api.Assertions.assertThat;

import com.linuxense.javadbf.DBFReader;
import dev.weir.OtherProgram;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.read.fields.ReadFields;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The same table read by another library, and by another program. */
class DbaseOracleTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @Test
    @EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
    void aRealChineseTableSaysWhatAnotherLibrarySays() throws IOException {
        Path file = Path.of(System.getenv("WEIR_CORPORA"), "encodings-cjk", "gbk.dbf");
        try (DBFReader other = new DBFReader(Files.newInputStream(file), GBK)) {
            String[] names = new String[other.getFieldCount()];
            for (int i = 0; i < names.length; i++) {
                names[i] = other.getField(i).getName();
            }
            List<String> expected = new ArrayList<>();
            for (Object[] record = other.nextRecord(); record != null; record = other.nextRecord()) {
                StringBuilder line = new StringBuilder().append(expected.size() + 1);
                for (Object value : record) {
                    line.append('|').append(value == null ? "" : text(value));
                }
                expected.add(line.toString());
            }
            ReadFields found = read(file, names);
            assertThat(expected).hasSize(28);
            assertThat(found.rows().stream().map(DbaseOracleTest::plain))
                    .isEqualTo(expected.stream().map(DbaseOracleTest::plain).toList());
        }
    }

    @Test
    void saysWhatShapelibSays() throws Exception {
        Path file = Files.write(folder.resolve("x.dbf"), DbaseReaderTest.table(GBK));

        assertThat(read(file, "户主", "amount").rows())
                .isEqualTo(shapelib(file, "户主", "amount"))
                .hasSize(3);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
    void aRealChineseTableSaysWhatShapelibSays() throws Exception {
        Path file = Path.of(System.getenv("WEIR_CORPORA"), "encodings-cjk", "gbk.dbf");

        assertThat(read(file, "设计编号", "审核信息").rows())
                .isEqualTo(shapelib(file, "设计编号", "审核信息"))
                .hasSize(28);
    }

    /** It prints each field on a line of its own, padded, and a number that is not there as (NULL). */
    private static List<String> shapelib(Path table, String... names) throws Exception {
        List<String> rows = new ArrayList<>();
        for (String line : OtherProgram.lines(GBK, "shapelib", "dbfdump", "-m", table.toString())) {
            if (line.startsWith("Record: ")) {
                rows.add(Integer.toString(rows.size() + 1));
            }
            for (String name : names) {
                if (line.startsWith(name + ": ")) {
                    String value = line.substring(name.length() + 2).strip();
                    rows.add(rows.remove(rows.size() - 1) + "|" + (value.equals("(NULL)") ? "" : value));
                }
            }
        }
        return rows;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Numbers without the zeros at their end. */
    private static String plain(String line) {
        return line.replaceAll("(\\.[0-9]*?)0+(?=\\||$)", "$1").replaceAll("\\.(?=\\||$)", "");
    }

    private static ReadFields read(Path file, String... names) {
        return ReadFields.of(file, ReadFields.mapping(Format.DBASE, FileOptions.NONE, names));
    }
}
