package dev.weir.workbook;

import java.util.List;

/**
 * A native chart of a table.
 *
 * @param category the index of the column along the axis
 * @param series the indexes of the columns that are drawn, at least one; their titles are the series' names
 * @param valueTitle along the axis of values; empty if there is none
 */
public record Chart(Kind kind, String title, int category, List<Integer> series, String valueTitle) {

    /** More would not be told apart, so a longer table has no chart. */
    public static final int MOST_CATEGORIES = 250;

    /** The forms. */
    public enum Kind {
        BAR,
        STACKED,
        LINE
    }

    public Chart {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a chart draws at least one column");
        }
    }
}
