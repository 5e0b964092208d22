package dev.weir.workbook;

/** What is filled into a column of a form. */
public enum FormEntry {
    TEXT("@", 14),
    WHOLE("0", 9),
    DECIMAL("General", 11),
    MONEY("0.00", 12),
    DATE("yyyy-mm-dd", 13),
    MOMENT("yyyy-mm-dd hh:mm", 18),
    CHOICE("@", 11),
    RESIDENT_ID("@", 22),
    CREDIT_CODE("@", 22),
    PHONE("@", 15),
    PLATE("@", 12),
    ADDRESS("@", 30),
    /** A text of several lines. */
    NOTE("@", 45);

    private final String format;
    private final int width;

    FormEntry(String format, int width) {
        this.format = format;
        this.width = width;
    }

    /** The number format of its cells: text where a spreadsheet would else make a number of it. */
    String format() {
        return format;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Whether long texts stand on several lines. */
    boolean isWrapped() {
        return this == ADDRESS || this == NOTE;
    }

    boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == MONEY;
    }
}
