package dev.weir.rows;

import java.util.Locale;

/** What a non-empty row of a sheet is. Only {@link #isRead} ones reach the rules of a mapping; all others are listed in {@code weir.skip}. */
public enum RowClass {
    TITLE,
    HEADER,
    DATA,
    /** 小计, 合计: skip rules see it, and without a rule for it, it is skipped. */
    TOTAL,
    /** A foot line: who made the ledger, remarks, a date, a seal. */
    NOTE,
    REPEATED_HEADER,
    /** 甲 乙 1 2 below a header. */
    COLUMN_NUMBERS,
    /** A line that divides the table, such as 第一网格（网格员：…）. */
    SECTION,
    /** A row of another table below this one, or its title or header. */
    OTHER_TABLE,
    /** A line of the form that nobody filled in: only its running number stands there. */
    UNFILLED,
    /** Neither like the table's rows nor like anything known: it is rejected. */
    DOUBTFUL,
    /** Struck out: it is rejected, and never keeps a record. */
    STRUCK;

    /** Whether rows of this class are counted as read. */
    public boolean isRead() {
        return this == DATA || this == TOTAL || this == DOUBTFUL || this == STRUCK;
    }

    /** As {@code weir.sheet}, {@code weir.skip} and the stage spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
