package dev.weir.mapping;

import java.util.Optional;

/**
 * Which register an input continues and which issue (期) of it this is.
 *
 * @param scope where the scope is read; empty for a mapping with one ledger, whose scope is the empty text
 * @param issue where the issue is read; empty for the arrival time
 */
public record LedgerRule(Optional<Origin> scope, Optional<Origin> issue) {

    /**
     * @param from the place
     * @param column for {@link From#COLUMN}: our name of the column
     * @param pattern a regular expression; its first group, or the whole match, is the value; empty for the whole text
     * @param period for issues: how the text is understood; the result is {@code 2026}, {@code 2026-03} or {@code 2026-03-01}
     */
    public record Origin(From from, Optional<String> column, Optional<String> pattern, Optional<Period> period) {}

    /** Where a scope or an issue stands. */
    public enum From {
        /** The inbox folder of the submitter. */
        FOLDER,
        COLUMN,
        SHEET,
        TITLE,
        FILE_NAME
    }

    /** The length of an issue. */
    public enum Period {
        YEAR,
        MONTH,
        DATE
    }
}
