package dev.weir.read.grid;

import dev.weir.rows.RowClass;

/** A line between the rows may say that those below it are of families who have left: 二、本月减少, 注销, 已迁出户：. It holds until the next section. */
final class LeavingRows {

    private static final int SHORT = 8;

    private final OtherTable others;
    private boolean leaving;

    LeavingRows(OtherTable others) {
        this.others = others;
    }

    /** Whether the row, or those below it, are of such families. */
    boolean hold(GridRow row, RowClass rowClass) {
        String text = row.folded(row.firstColumn());
        leaving = switch (rowClass) {
            case SECTION -> others.saysLeft(text);
            case DOUBTFUL -> leaving || row.filled() <= RowClassifier.FEW && others.saysLeft(text);
            // 注销 begins like a note
            case NOTE ->
                leaving
                        || row.filled() == 1
                                && text.length() <= SHORT
                                && text.indexOf(':') < 0
                                && others.saysLeft(text);
            case TITLE, HEADER, REPEATED_HEADER, OTHER_TABLE -> false;
            default -> leaving;
        };
        return leaving;
    }
}
