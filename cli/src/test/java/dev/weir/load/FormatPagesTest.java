package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The samples of the formats load, and the pages show them as they are. With {@code -Dweir.golden.update} the files that no text editor writes
 * are made anew.
 */
class FormatPagesTest {

    private static final Path SAMPLES = Path.of("samples/formats");

    @TempDir
    Path folder;

    @BeforeAll
    static void write() throws IOException, SQLException {
        if (System.getProperty("weir.golden.update") != null) {
            new FormatSampleFiles(SAMPLES).write();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    delimited/facilities.csv;  SELECT asset_no, name FROM record.asset;             F-001|路灯, 云丰路 F-002|井盖
                    excel/housing.xlsx;        SELECT household_no, phone FROM record.household;    1-101|19990000101 1-102|19990000101 2-101|19990000101 2-102|19990000101
                    excel/housing.xls;         SELECT household_no, phone FROM record.household;    1-101|19990000101 1-102|19990000101 2-101|19990000101 2-102|19990000101
                    json/readings.jsonl;       SELECT source_key, measure FROM record.event;        M-001|2026-03-05 08:00:00|12.500000 M-002|2026-03-05 08:05:00|30.000000
                    json/readings.json;        SELECT source_key, measure FROM record.event;        M-001|2026-03-05 08:00:00|12.500000 M-002|2026-03-05 08:05:00|30.000000
                    xml/register.xml;          SELECT household_no, head_name FROM record.household; H1|张三 H2|李四
                    fixed/register.txt;        SELECT household_no, head_name, resident_count FROM record.household; H001|张三|3 H002|欧阳小明|12
                    dbase/register.zip;        SELECT household_no, head_name FROM record.household; H001|张三 H002|欧阳小明
                    access/property.accdb;     SELECT household_no, head_name FROM record.household; H1|张三 H2|李四
                    sqlite/meters.sqlite;      SELECT asset_no, maker FROM record.asset;            M-001|宁波水表 M-002|三川
                    """)
    void theSampleLoads(String file, String query, String expected) throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            CompiledMapping mapping = text.weir().mapping(named(sampleMapping(format(file))));
            LoadOutcome outcome = text.load(mapping, Files.readAllBytes(SAMPLES.resolve(file)));

            assertThat(outcome.counts().rejected()).isZero();
            assertThat(outcome.counts().warned()).isZero();
            assertThat(String.join(" ", text.weir().rows(query + " ORDER BY ALL"))
                            .replace("; ", ", "))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theSampleOfALogLoads() throws IOException, SQLException {
        try (TextLoad text = new TextLoad(folder)) {
            CompiledMapping mapping = text.weir().mapping(named(sampleMapping("log")));
            LoadOutcome outcome = text.load(mapping, Files.readAllBytes(SAMPLES.resolve("log/gates.log")));

            assertThat(outcome.counts()).isEqualTo(new RowCounts(3, 1, 0, 0, 1, 1, 0, 0));
            assertThat(text.weir().rows("SELECT event_no, occurred_at, result FROM record.event"))
                    .containsExactly("ac-07-001-20695000000|2026-08-30 00:00:00.0|granted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delimited", "excel", "json", "xml", "fixed", "dbase", "access", "sqlite", "log"})
    void thePageShowsTheMappingOfTheSample(String format) throws IOException {
        assertThat(page(format))
                .contains("```yaml\n" + sampleMapping(format) + "```\n")
                .contains("(../samples/formats/" + format + ")");
    }

    @Test
    void thePageShowsTheFileOfTheSample() throws IOException {
        assertThat(page("delimited")).contains(block("csv", "delimited/facilities.csv", Charset.forName("GB18030")));
        assertThat(page("fixed")).contains(block("text", "fixed/register.txt", Charset.forName("GB18030")));
        assertThat(page("json")).contains(block("json", "json/readings.jsonl", StandardCharsets.UTF_8));
        assertThat(page("log")).contains(block("text", "log/gates.log", StandardCharsets.UTF_8));
        assertThat(page("xml")).contains(block("xml", "xml/register.xml", StandardCharsets.UTF_8));
    }

    private static String block(String language, String file, Charset charset) throws IOException {
        return "```" + language + "\n" + Files.readString(SAMPLES.resolve(file), charset) + "```\n";
    }

    private static String page(String format) throws IOException {
        return Files.readString(Path.of("docs", format.equals("log") ? "logs.md" : format + ".md"));
    }

    private static String format(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static String sampleMapping(String format) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(format))) {
            List<Path> mappings =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(mappings).hasSize(1);
            String mapping = Files.readString(mappings.get(0));
            String name = mappings.get(0).getFileName().toString().replace(".yaml", "");
            assertThat(mapping).contains("\nmapping: " + name + "\n");
            return mapping;
        }
    }

    private static String named(String mapping) {
        return mapping.replaceFirst("\nmapping: .*", "\nmapping: test");
    }
}
