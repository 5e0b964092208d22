package dev.weir.read.grid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells rows whose number of cells the header cannot explain, in formats that separate cells: a delimiter that was not quoted moves all values
 * behind it, a line break that was not quoted makes two halves.
 */
final class CellCount {

    /** All but one row in so many must write the same delimiters behind the last cell for that to be the file's habit. */
    private static final int HABIT = 20;

    private final int width;
    private final int surplus;
    private final int fewest;

    /**
     * @param shortRows rows may leave out empty cells at their end
     * @param first rows below the header
     */
    CellCount(Header header, boolean shortRows, List<GridRow> first) {
        this.width = header.width();
        this.surplus = surplus(first, width);
        this.fewest = shortRows ? 0 : header.named();
    }

    /**
     * The delimiters that the file's rows write behind the header's last cell. Some rows may have them by their own commas, and a single row says
     * nothing.
     */
    private static int surplus(List<GridRow> rows, int width) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (GridRow row : rows) {
            if (filled(row) <= width && row.width() >= width) {
                counts.merge(row.width() - width, 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(count -> all > 1 && count.getValue() * HABIT >= all * (HABIT - 1))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** {@code 7 ≠ 6}: the row's cells and the header's; null when they agree. */
    String misfit(GridRow row) {
        boolean tooMany = filled(row) > width || row.width() > width + surplus;
        boolean tooFew = row.width() < fewest;
        return tooMany || tooFew ? Math.max(row.width(), filled(row)) + " ≠ " + width : null;
    }

    private static int filled(GridRow row) {
        return row.size() == 0 ? 0 : row.column(row.size() - 1) + 1;
    }
}
