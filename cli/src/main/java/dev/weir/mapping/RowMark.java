package dev.weir.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What expressions can ask about a row of a workbook besides its texts, as {@code row.struck}. The stage has the marks of a row as words, each
 * followed by a blank ({@link Input#ROW_MARKS}).
 */
public enum RowMark {
    /** All its cells, or all by which it is known, are struck out. */
    STRUCK("BOOLEAN"),
    /** People do not see it: it is hidden, or a filter hides it. */
    HIDDEN("BOOLEAN"),
    /** A filter is on and hides it. */
    FILTERED("BOOLEAN"),
    /** Its sheet is hidden. */
    SHEET_HIDDEN("BOOLEAN"),
    /** The colours of its cells as RRGGBB, each once, with blanks between; null for none. */
    FILL("VARCHAR");

    /** Before a mark's name. */
    public static final String ROW = "row";

    /** Begins the word of a colour. */
    public static final String COLOUR = "fill:";

    /** Begins the word of a column of which a part of the cell is struck out. */
    public static final String PART = "part:";

    /** Begins the word of a column whose cell is merged with one above that has the value for all of its rows. */
    public static final String ONCE = "once:";

    private final String sqlType;

    RowMark(String sqlType) {
        this.sqlType = sqlType;
    }

    /** As expressions and the stage name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The DuckDB type. */
    public String sqlType() {
        return sqlType;
    }

    /** The mark of that word. */
    public static Optional<RowMark> of(String word) {
        return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).findFirst();
    }

    /** The words of all marks. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RowMark::word).toList();
    }
}
