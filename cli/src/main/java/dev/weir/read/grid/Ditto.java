package dev.weir.read.grid;

import java.util.Arrays;
import java.util.Set;

/** 同上, 〃 and the quotation marks used for them: the cell says what the cell above says. */
public final class Ditto {

    private static final Set<String> MARKS = Set.of("同上", "〃", "″", "\"", "“", "”", "“”", "\"\"", "''");

    private final int[] columns;
    private final String[] above;

    /** @param columns the sheet's columns in which marks count */
    Ditto(int... columns) {
        this.columns = columns.clone();
        this.above = new String[columns.length];
    }

    /** Replaces the marks of a data row; a mark with no data row above stays as it is. */
    void resolve(GridRow row) {
        for (int i = 0; i < columns.length; i++) {
            String text = row.staged(columns[i]);
            if (text != null && above[i] != null && isMark(text)) {
                row.set(columns[i], above[i]);
            } else {
                above[i] = text != null && isMark(text) ? null : text;
            }
        }
    }

    /** Whether a mark stands in the row. */
    boolean holdsMark(GridRow row) {
        return Arrays.stream(columns).mapToObj(row::text).anyMatch(text -> text != null && isMark(text));
    }

    /** Whether the cell says: as above. */
    public static boolean isMark(String text) {
        if (text.length() > 8) {
            return false;
        }
        return MARKS.contains(text.indexOf('同') >= 0 ? HeaderText.fold(text) : text.strip());
    }
}
