package dev.weir.read.delimited;

import dev.weir.read.InputFile;
import dev.weir.read.grid.HeaderNames;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the dialect from the beginning of a text: the one in which a line holds the most of the expected column names, then the one in which
 * the most lines have equally many cells, then the one in which the fewest quotes are left over.
 */
final class DialectFinder {

    static final List<String> DELIMITERS = List.of(",", "\t", ";", "|");
    private static final String BACKSLASH = "\\";
    private static final int MOST_RECORDS = 200;

    /** Excel's own line before the header: {@code sep=;}. */
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\A\"?sep=(.)\"?[,;\t]*(\\R|\\z)", Pattern.CASE_INSENSITIVE);

    /** How well a dialect fits. */
    private record Fit(Dialect dialect, int names, double even, long leftOver) {}

    private final DelimitedOptions declared;
    private final HeaderNames names;

    DialectFinder(DelimitedOptions declared) {
        this.declared = declared;
        this.names = new HeaderNames(declared.expected());
    }

    /** @param head the beginning of the text; it may end within a line */
    Dialect find(String head) {
        Matcher directive = DIRECTIVE.matcher(head);
        Optional<String> said = directive.find() ? Optional.of(directive.group(1)) : Optional.empty();
        List<String> delimiters =
                declared.delimiter().or(() -> said).map(List::of).orElse(DELIMITERS);
        return delimiters.stream()
                .flatMap(delimiter -> dialects(head, delimiter))
                .map(dialect -> fit(dialect, head))
                .max(Comparator.comparingInt(Fit::names)
                        .thenComparingDouble(Fit::even)
                        .thenComparingLong(fit -> -fit.leftOver())
                        .thenComparing(fit -> fit.dialect().escape() == Dialect.NO_ESCAPE)
                        .thenComparing(fit -> -delimiters.indexOf(fit.dialect().delimiter())))
                .orElseThrow()
                .dialect();
    }

    /** Backslashes are escapes only where they make the cells fit better. */
    private Stream<Dialect> dialects(String head, String delimiter) {
        char quote = quote(head, delimiter);
        if (declared.escape().isPresent()) {
            String escape = declared.escape().get();
            // a quote before a quote is what doubling means
            boolean none = escape.isEmpty() || escape.charAt(0) == quote;
            return Stream.of(new Dialect(delimiter, quote, none ? Dialect.NO_ESCAPE : escape.charAt(0)));
        }
        Dialect plain = new Dialect(delimiter, quote);
        boolean mayEscape = quote != Dialect.NO_QUOTE && head.contains(BACKSLASH + String.valueOf(quote))
                || head.contains(BACKSLASH + delimiter);
        return mayEscape ? Stream.of(plain, new Dialect(delimiter, quote, BACKSLASH.charAt(0))) : Stream.of(plain);
    }

    private Fit fit(Dialect dialect, String head) {
        InputFile memory = new InputFile(Path.of(""), "");
        Records text = new Records(new Lines(new StringReader(head), memory), dialect);
        List<List<String>> records = records(text);
        int most = records.stream().mapToInt(names::count).max().orElse(0);
        Map<Integer, Integer> widths = new HashMap<>();
        records.stream()
                .filter(record -> record.size() > 1)
                .forEach(record -> widths.merge(record.size(), 1, Integer::sum));
        int usual = widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Fit(
                dialect,
                most > 1 ? most : 0,
                (double) usual / Math.max(1, records.size()),
                text.strayQuotes() + text.bareQuotes());
    }

    private static List<List<String>> records(Records records) {
        List<List<String>> all = new ArrayList<>();
        try {
            for (List<String> cells = records.next();
                    cells != null && all.size() < MOST_RECORDS;
                    cells = records.next()) {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    all.add(List.copyOf(cells));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory", impossible);
        }
        return all;
    }

    /** The quotation mark, unless apostrophes clearly enclose the cells. */
    private char quote(String head, String delimiter) {
        if (declared.quote().isPresent()) {
            String quote = declared.quote().get();
            return quote.isEmpty() ? Dialect.NO_QUOTE : quote.charAt(0);
        }
        return enclosed(head, delimiter, '\'') > 1 && enclosed(head, delimiter, '"') == 0 ? '\'' : '"';
    }

    private static long enclosed(String head, String delimiter, char quote) {
        String before = "(?:^|" + Pattern.quote(delimiter) + ")";
        String after = "(?=$|\\r|" + Pattern.quote(delimiter) + ")";
        String cell = quote + "[^" + quote + "\\r\\n]*" + quote;
        return Pattern.compile(before + cell + after, Pattern.MULTILINE)
                .matcher(head)
                .results()
                .count();
    }
}
