package dev.weir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;

/** Laws of taking text apart: what one writes in a dialect reads back the same, and as another program reads it. */
class DialectLawsTest {

    private static final String[] PIECES = {
        "a", "户", " ", "\"", "'", ",", ";", "\t", "|", "\n", "\r\n", "\r", "𠮷", "0", ""
    };
    private static final String[] DELIMITERS = {",", ";", "\t", "|", "||", "\u0001"};
    private static final String[] ENDS = {"\n", "\r\n", "\r"};

    @Test
    void anyTableInAnyDialectReadsBackTheSame() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            Dialect dialect = new Dialect(pick(random, DELIMITERS), random.nextBoolean() ? '"' : '\'');
            List<List<String>> table = table(random);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < table.size(); i++) {
                text.append(String.join(dialect.delimiter(), quoted(table.get(i), dialect)));
                text.append(i + 1 == table.size() && random.nextBoolean() ? "" : pick(random, ENDS));
            }

            assertThat(ReadText.records(text.toString(), dialect))
                    .as("round %d: %s", round, text)
                    .isEqualTo(table);
        }
    }

    @Test
    void readsWhatCommonsCsvWrites() throws IOException {
        Random random = new Random(8);
        for (int round = 0; round < 1000; round++) {
            List<List<String>> table = table(random);
            StringBuilder text = new StringBuilder();
            QuoteMode mode = random.nextBoolean() ? QuoteMode.MINIMAL : QuoteMode.ALL;
            try (CSVPrinter printer = new CSVPrinter(
                    text, CSVFormat.RFC4180.builder().setQuoteMode(mode).get())) {
                printer.printRecords(table);
            }

            assertThat(ReadText.records(text.toString(), new Dialect(",", '"'))).isEqualTo(table);
        }
    }

    @Test
    void readsAsCommonsCsvWhateverIsWellFormed() throws IOException {
        Random random = new Random(9);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        int compared = 0;
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(pick(random, "a", "b", "\"", "\"\"", ",", ",", "\n", "\r\n"));
            }
            List<List<String>> expected = new ArrayList<>();
            try (CSVParser parser = CSVParser.parse(new StringReader(text.toString()), format)) {
                parser.forEach(record -> expected.add(record.toList()));
            } catch (IOException | java.io.UncheckedIOException malformed) {
                continue;
            }
            compared++;
            assertThat(ReadText.records(text.toString(), new Dialect(",", '"')))
                    .as(text.toString())
                    .isEqualTo(expected);
        }

        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void noCharacterOfMalformedTextIsLost() {
        Random random = new Random(10);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pick(random, "a", "1", "\"", ",", "\n"));
            }
            List<List<String>> records = ReadText.records(text.toString(), new Dialect(",", '"'));
            String left = String.join("", records.stream().flatMap(List::stream).toList());

            assertThat(left.replaceAll("[^a1]", ""))
                    .as(text.toString())
                    .isEqualTo(text.toString().replaceAll("[^a1]", ""));
        }
    }

    @Test
    void aQuoteThatNothingClosesDoesNotSwallowTheFile() {
        String text = "a,\"b\n" + "c,d\n".repeat(100_000);

        assertThat(ReadText.records(text, new Dialect(",", '"')))
                .hasSize(100_001)
                .first()
                .isEqualTo(List.of("a", "\"b"));
    }

    private static List<List<String>> table(Random random) {
        List<List<String>> table = new ArrayList<>();
        int columns = 1 + random.nextInt(4);
        for (int row = random.nextInt(5); row >= 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                StringBuilder cell = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    cell.append(pick(random, PIECES));
                }
                cells.add(cell.toString());
            }
            table.add(cells);
        }
        return table;
    }

    private static List<String> quoted(List<String> cells, Dialect dialect) {
        String quote = String.valueOf(dialect.quote());
        return cells.stream()
                .map(cell -> quote + cell.replace(quote, quote + quote) + quote)
                .toList();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
