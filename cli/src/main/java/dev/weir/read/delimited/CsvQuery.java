package dev.weir.read.delimited;

import dev.weir.read.grid.PlainData;
import dev.weir.sql.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The query by which DuckDB reads a clean text: nothing is left to its guessing, every cell is text.
 *
 * @param file in UTF-8
 * @param lineEnd as DuckDB names it
 */
record CsvQuery(Path file, Dialect dialect, String lineEnd, PlainData plain) {

    /** @param columns the source's columns */
    String sql(List<String> columns) {
        Map<String, Integer> places = plain.columns();
        String cells = columns.stream()
                .map(name -> (places.getOrDefault(name, -1) < 0 ? "CAST(NULL AS VARCHAR)" : cell(places.get(name)))
                        + " AS " + Sql.name(name))
                .collect(Collectors.joining(", "));
        // the window is a streaming one: it keeps the file's order
        return "SELECT '' AS sheet, " + plain.headerRow() + " + row_number() OVER () AS row_no, " + extra()
                + " AS extra, " + cells + " FROM " + table();
    }

    private static String cell(int place) {
        return "c" + place;
    }

    /** As {@code ExtraJson} writes it: an empty cell is NULL, and gives nothing. */
    private String extra() {
        if (plain.extraKeys().isEmpty()) {
            return "CAST(NULL AS VARCHAR)";
        }
        String parts = plain.extraKeys().entrySet().stream()
                .map(key -> Sql.literal(key.getValue() + ": ") + " || to_json(" + cell(key.getKey()) + ")")
                .collect(Collectors.joining(", "));
        return "nullif('{' || concat_ws(', ', " + parts + ") || '}', '{}')";
    }

    private String table() {
        String columns = IntStream.range(0, plain.width())
                .mapToObj(place -> Sql.literal(cell(place)) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        String quote = Sql.literal(dialect.quote() == Dialect.NO_QUOTE ? "" : String.valueOf(dialect.quote()));
        return "read_csv(" + Sql.literal(file.toAbsolutePath().normalize().toString())
                + ", auto_detect = false, header = false, skip = " + plain.headerRow()
                + ", delim = " + Sql.literal(dialect.delimiter()) + ", quote = " + quote + ", escape = " + quote
                + ", comment = '', nullstr = '', new_line = " + Sql.literal(lineEnd)
                + ", columns = {" + columns + "})";
    }
}
