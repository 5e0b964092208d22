package dev.weir.load;

import java.util.List;
import java.util.Optional;

/**
 * Rows that were rejected and have come back corrected, on their way into the database in the place of those that they correct.
 *
 * @param base the load whose rows they correct; empty where none of them is taken
 * @param whole whether all rows of the base are loaded with them, so that what follows from a row follows as if it had been right at once; else they alone are
 *     added to the ledger
 * @param rows what the corrected workbook holds
 */
public record Correction(Optional<Long> base, boolean whole, List<Row> rows) {

    /**
     * One row of a corrected workbook.
     *
     * @param ownSheet, ownRow where it stands in that workbook
     * @param written its receipt number as it stands there
     * @param number the receipt number; empty where it is none of ours
     * @param sheet, row where the rejected row stood
     * @param cells what it holds, as JSON; null where it is not taken
     * @param refusal why it is not taken; null where it is
     */
    public record Row(
            String ownSheet,
            long ownRow,
            String written,
            Optional<Long> number,
            String sheet,
            long row,
            String cells,
            String refusal) {

        boolean isTaken() {
            return cells != null;
        }
    }

    public Correction {
        rows = List.copyOf(rows);
    }

    /** Rows of which none is taken. */
    public static Correction none(List<Row> refused) {
        return new Correction(Optional.empty(), true, refused);
    }
}
