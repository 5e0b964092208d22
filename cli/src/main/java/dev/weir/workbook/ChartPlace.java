package dev.weir.workbook;

import java.util.List;

/**
 * The cells over which a chart lies; indexes are from 0.
 *
 * @param letters how wide it is
 */
record ChartPlace(int firstColumn, int lastColumn, int firstRow, int lastRow, int letters) {

    private static final int NARROWEST = 56;
    private static final float USUAL_HEIGHT = 262;
    private static final float AROUND_BARS = 100;

    /** Of a landscape page of A4 between its margins, in points. */
    private static final float PAGE_HEIGHT = 490;

    private static final float USUAL_ROW = SheetWriter.LINE + 2;

    /**
     * Beside the table where that leaves room on a page, else below.
     *
     * @param heights of the first rows of the table, from its header on
     * @param next the first free row
     */
    static ChartPlace of(Grid grid, ChartData data, TableRange range, List<Float> heights, int next) {
        int columns = grid.widths().size();
        int all = grid.width(columns);
        int beside = all - grid.tableWidth();
        if (beside < NARROWEST) {
            int rows = (int) Math.ceil(height(data, all) / USUAL_ROW);
            return new ChartPlace(0, columns - 1, next + 1, next + rows, all);
        }
        float height = height(data, beside);
        int row = 0;
        for (float covered = 0; covered < height; row++) {
            covered += row < heights.size() ? heights.get(row) : USUAL_ROW;
        }
        return new ChartPlace(grid.tableColumns(), columns - 1, range.headerRow(), range.headerRow() + row - 1, beside);
    }

    /**
     * Whether it stands below the table and the end of a printed page would go through it.
     *
     * @param above how high the rows above the table are, in points
     * @param heights of all rows of the table
     */
    boolean isCut(float above, List<Float> heights, int sheetWidth) {
        if (firstColumn > 0) {
            return false;
        }
        float page = PAGE_HEIGHT * Math.max(1f, sheetWidth / (float) Grid.PAGE);
        float begin =
                above + (float) heights.stream().mapToDouble(Float::doubleValue).sum() + USUAL_ROW;
        return begin % page + (lastRow - firstRow + 1) * USUAL_ROW > page;
    }

    private static float height(ChartData data, int letters) {
        if (!data.lies(letters - ChartDrawing.AXIS_LETTERS)) {
            return USUAL_HEIGHT;
        }
        int bars = data.chart().kind() == Chart.Kind.STACKED ? 1 : data.values().size();
        return Math.max(USUAL_HEIGHT, AROUND_BARS + data.categories().size() * Math.max(18f, 11f * bars + 5));
    }
}
