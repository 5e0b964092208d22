package dev.weir.read.grid;

/**
 * Tells rows whose number of cells the header cannot explain, in formats that separate cells: a delimiter that was not quoted moves all values
 * behind it, a line break that was not quoted makes two halves.
 */
final class CellCount {

    private final int width;
    private final int fewest;

    /** @param shortRows rows may leave out empty cells at their end */
    CellCount(Header header, boolean shortRows) {
        this.width = header.width();
        this.fewest = shortRows ? 0 : header.named();
    }

    /** {@code 7 ≠ 6}: the row's cells and the header's; null when they agree. Empty cells behind the header's last one do not count. */
    String misfit(GridRow row) {
        int filled = row.size() == 0 ? 0 : row.column(row.size() - 1) + 1;
        boolean tooMany = filled > width;
        boolean tooFew = row.width() < fewest;
        return tooMany || tooFew ? Math.max(row.width(), filled) + " ≠ " + width : null;
    }
}
