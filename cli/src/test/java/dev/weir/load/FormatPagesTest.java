package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.read.ReadRequest;
import dev.weir.read.RowBatch;
import dev.weir.read.RowSource;
import dev.weir.read.fixed.FixedReader;
import dev.weir.read.json.JsonReader;
import dev.weir.read.xml.XmlReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples on the pages of the formats work. */
class FormatPagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "fixed", "dbase", "access", "sqlite"})
    void theMappingCompiles(String format) throws IOException {
        try (LoadHarness weir = new LoadHarness(folder)) {
            CompiledMapping mapping = weir.mapping(block(format, "yaml"));
            assertThat(mapping.mapping().input().format()).asString().isEqualToIgnoringCase(format);
        }
    }

    @Test
    void theFileIsReadByTheMapping() throws IOException {
        assertThat(rows("json", "json", StandardCharsets.UTF_8, JsonReader::open))
                .containsExactly("M-001|2026-03-05 08:00:00|12.5", "M-002|2026-03-05 08:05:00|30");
        assertThat(rows("xml", "xml", StandardCharsets.UTF_8, XmlReader::open)).containsExactly("H1|张三", "H2|李四");
        assertThat(rows("fixed", "text", Charset.forName("GB18030"), FixedReader::open))
                .containsExactly("H001|张三|3", "H002|欧阳小明|12");
    }

    @Test
    void theLogIsTakenApartByTheMapping() throws IOException {
        try (LoadHarness weir = new LoadHarness(folder)) {
            CompiledMapping mapping = weir.mapping(block("logs", "yaml"));
            List<List<String>> lines =
                    block("logs", "text").lines().map(List::of).toList();
            LoadOutcome outcome = weir.deliverCells(mapping, lines).load();
            assertThat(outcome.counts()).isEqualTo(new RowCounts(3, 1, 0, 0, 1, 1, 0, 0));
            assertThat(weir.rows("SELECT event_no, occurred_at, result FROM record.event"))
                    .containsExactly("ac-07-001-20695000000|2026-08-30 00:00:00.0|granted");
        }
    }

    private List<String> rows(String page, String language, Charset charset, Function<ReadRequest, RowSource> reader)
            throws IOException {
        Path file = Files.write(folder.resolve(page), block(page, language).getBytes(charset));
        List<String> rows = new ArrayList<>();
        try (LoadHarness weir = new LoadHarness(Files.createTempDirectory(folder, page))) {
            CompiledMapping mapping = weir.mapping(block(page, "yaml"));
            int columns = mapping.mapping().columns().size();
            try (RowSource source = reader.apply(new ReadRequest(file, page, mapping.mapping()))) {
                RowBatch batch = new RowBatch(source.columns().size(), 100);
                int filled = source.next(batch);
                for (int row = 0; row < filled; row++) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < columns; column++) {
                        cells.add(batch.text(column, row));
                    }
                    rows.add(String.join("|", cells));
                }
            }
        }
        return rows;
    }

    private static String block(String page, String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", page + ".md")));
        assertThat(block.find()).isTrue();
        return block.group(1).replaceFirst("\nmapping: .*", "\nmapping: test");
    }
}
