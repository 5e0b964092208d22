package dev.weir.read.delimited;

import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.LongForm;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.Mapping;
import dev.weir.read.delimited.BothWays.Staged;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the database reads a text or we do, the stage and what is told about it are the same. */
class CleanTextTest {

    private static final Mapping MAPPING = LedgerMappings.delimited(
            DelimitedInput.FOUND,
            required("no", "户号"),
            wanted("head", "户主"),
            LedgerMappings.optional("phone", "电话"),
            wanted("户名", "住址"));

    @TempDir
    Path folder;

    private BothWays both;

    @BeforeEach
    void open() {
        both = new BothWays(folder);
    }

    @AfterEach
    void close() {
        both.close();
    }

    @Test
    void theDatabaseReadsCleanText() throws IOException, SQLException {
        Path file = write("户号,户主,住址,备注\nH1,张三,,x\nH2,\"李,四\",段塘,\n");

        Staged staged = both.byDatabase(file, MAPPING);

        assertThat(staged.byDatabase()).isTrue();
        assertThat(staged.rows()).hasSize(2).first().asString().contains("row_noBIGINT=2␟extraVARCHAR={\"备注\": \"x\"}");
        assertThat(staged.summary().sheets()).isEqualTo(Map.of("", Map.of(RowClass.HEADER, 1L, RowClass.DATA, 2L)));
        assertThat(staged)
                .usingRecursiveComparison()
                .ignoringFields("byDatabase")
                .isEqualTo(both.byRecords(file, MAPPING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,2,,",
                "小计,,,",
                "Total,,,",
                ",金额合计,,",
                "户号,x,,",
                "第二组,,,",
                "以上共3户,,,",
                "社区书记：赵某,领导：,公章：,",
                "户号,户主,住址,备注",
                "填表人：王五,,,",
                "备注：无,,,",
                "H3,同上,,",
                "H3,〃,,",
                "H3,\"\"\"\",,",
                "H3,“,,",
                "H3,'',,",
                ",,,",
                " ,\u3000,,",
                "",
                "H3,a,b",
                "H3,a,b,c,d",
                "H3,\"a\nb\",,",
                "H3,a\"b,,",
                "H3,\"a\" ,,",
                "H3,\"a\"b,,",
                "H3,\"a,,",
                "H3,a\rb,,",
                "H3,a\u0000b,,",
                "H3,a\u001Ab,,",
                "H3,a\u0007b,,"
            })
    void aRowThatNeedsALookIsReadRecordByRecord(String row) throws IOException, SQLException {
        Path file = write("户号,户主,住址,备注\nH1,张三,,\nH2,李四,,\n" + row + "\nH4,赵六,,\n");

        assertThat(both.byDatabase(file, MAPPING).byDatabase()).isFalse();
        assertSame(file, MAPPING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H3,会计,设计院,同济路",
                "H3,统计员,,",
                "单位,负责,,",
                "地名,x,y,z",
                "H3,金额合计,,",
                "𠮷,x,,",
                "é,x,,",
                "H3,\"\",\"a\"\"b\",\"\""
            })
    void aRowThatOnlyLooksUnusualStopsNothing(String row) throws IOException, SQLException {
        Path file = write("户号,户主,住址,备注\nH1,张三,,\nH2,李四,,\n" + row + "\nH4,赵六,,\n");

        assertThat(both.byDatabase(file, MAPPING).byDatabase()).isTrue();
        assertSame(file, MAPPING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE", "gzip"})
    void whatIsPackedOrInAnotherEncodingIsReadFromACopyThatGoes(String how) throws IOException, SQLException {
        String text = "户号,户主,住址,备注\r\n" + "H1,张三,海曙区段塘街道,x\r\n".repeat(50);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = how.equals("gzip") ? new GZIPOutputStream(bytes) : bytes) {
            out.write((how.equals("UTF-16LE") ? "\uFEFF" + text : text)
                    .getBytes(how.equals("gzip") ? StandardCharsets.UTF_8 : Charset.forName(how)));
        }
        Path file = Files.write(folder.resolve("table.csv"), bytes.toByteArray());

        assertThat(both.byDatabase(file, MAPPING).byDatabase()).isTrue();
        assertSame(file, MAPPING);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.endsWith(".utf8"));
        }
    }

    @Test
    void anyTextGivesTheSameByEitherWay() throws IOException, SQLException {
        int texts = LongForm.times(100, 400);
        int byDatabase = 0;
        for (int seed = 0; seed < texts; seed++) {
            RandomText text = new RandomText(new Random(seed));
            Path file = write(text.text());
            Mapping mapping = LedgerMappings.delimited(
                    new DelimitedInput(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            seed % 2 == 0),
                    required("no", "户号"),
                    wanted("head", "户主"),
                    LedgerMappings.optional("phone", "电话"));
            byDatabase += assertSame(file, mapping) ? 1 : 0;
        }

        assertThat(byDatabase).as("read by the database").isBetween(texts / 4, texts * 3 / 4);
    }

    @Test
    void aTextWithoutAHeaderGivesTheSame() throws IOException, SQLException {
        Mapping mapping = LedgerMappings.delimited(
                new DelimitedInput(
                        Optional.empty(),
                        Optional.of("|"),
                        Optional.of(""),
                        Optional.empty(),
                        OptionalInt.of(0),
                        false),
                required("no", "户号"),
                wanted("head", "户主"));

        assertThat(assertSame(write("H1|张三\nH2|x\nH3|"), mapping)).isTrue();
    }

    @Test
    void aLineThatIsTooLongForTheDatabaseGivesTheSame() throws IOException, SQLException {
        String head = "户号,户主,住址\nH1,张三,x\n";

        assertThat(assertSame(write(head + "H2," + "a".repeat(CleanPass.LONGEST - 10) + ",x\n"), MAPPING))
                .isTrue();
        assertThat(assertSame(write(head + "H2," + "a".repeat(CleanPass.LONGEST) + ",x\n"), MAPPING))
                .isFalse();
        assertThat(assertSame(write(head + "H2," + "a".repeat(3 * CleanPass.LONGEST) + ",x\n"), MAPPING))
                .isFalse();
    }

    @Test
    void theOrderOfManyLinesStays() throws IOException, SQLException {
        StringBuilder text = new StringBuilder("户号,户主,住址\n");
        for (int i = 2; i <= 300_000; i++) {
            text.append(i).append(",张三,海曙区段塘街道\n");
        }
        Path file = write(text.toString());

        List<String> rows = both.byDatabase(file, MAPPING).rows();

        assertThat(rows).hasSize(299_999);
        for (int i = 2; i <= 300_000; i++) {
            assertThat(rows.get(i - 2)).contains("row_noBIGINT=" + i + "␟", "noVARCHAR=" + i + "␟");
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
    void textsThatOthersCollectedGiveTheSame() throws IOException, SQLException {
        int files = 0;
        try (Stream<Path> all = Files.walk(Path.of(System.getenv("WEIR_CORPORA")))) {
            for (Path csv : all.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                Path file = Files.write(folder.resolve("table.csv"), Files.readAllBytes(csv));
                String head = new String(Files.readAllBytes(csv), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("x");
                String[] names = head.replace("\uFEFF", "").replace("\"", "").split("[,;\t]");
                assertSame(file, LedgerMappings.delimited(DelimitedInput.FOUND, required("first", names[0])));
                files++;
            }
        }

        assertThat(files).isGreaterThan(15);
    }

    private boolean assertSame(Path file, Mapping mapping) throws SQLException {
        Staged byRecords = both.byRecords(file, mapping);
        Staged byDatabase = both.byDatabase(file, mapping);
        assertThat(byDatabase)
                .usingRecursiveComparison()
                .ignoringFields("byDatabase")
                .as(() -> shown(file))
                .isEqualTo(byRecords);
        return byDatabase.byDatabase();
    }

    private static String shown(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(0, Math.min(text.length(), 2000));
        } catch (IOException unreadable) {
            return file.toString();
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
