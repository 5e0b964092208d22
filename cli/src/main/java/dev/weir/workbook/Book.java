package dev.weir.workbook;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A workbook, as plain values.
 *
 * @param title stands in the file's properties and at the foot of each printed page
 * @param locale of the texts; decides the font
 * @param moment when the data is of: the only time in the file, in its properties and in its zip entries
 * @param sheets at least one; their names are distinct
 */
public record Book(String title, Locale locale, LocalDateTime moment, List<BookSheet> sheets) {

    public Book {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook has at least one sheet");
        }
    }
}
