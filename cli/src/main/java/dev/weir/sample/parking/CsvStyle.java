package dev.weir.sample.parking;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One of the ways in which programs write CSV.
 *
 * @param delimiter between cells
 * @param quotesAll encloses every cell, or only those that need it
 * @param lineEnd of every line
 * @param title a line above the header; empty for none
 */
record CsvStyle(String delimiter, boolean quotesAll, String lineEnd, String title) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a file begins with: the byte order mark, the title, the header. */
    String head(List<String> headers) {
        return BYTE_ORDER_MARK + (title.isEmpty() ? "" : title + lineEnd) + line(headers);
    }

    /** The number of the line in which the data row of that index stands, from 0. */
    long lineOf(long index) {
        return index + (title.isEmpty() ? 2 : 3);
    }

    /** A row with its line end; null is an empty cell. */
    String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(delimiter)) + lineEnd;
    }

    private String cell(String value) {
        String text = value == null ? "" : value;
        boolean quoted = quotesAll || text.contains(delimiter) || text.contains("\"");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
