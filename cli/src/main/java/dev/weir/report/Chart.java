package dev.weir.report;

import java.util.List;

/**
 * How the rows of a section are drawn. Names are those of its columns.
 *
 * @param category the column of texts or dates along the axis; of a map, what the points are called
 * @param series the columns of numbers; at least one, of a map none or one
 * @param longitude of a map, WGS 84; else empty
 * @param latitude of a map, WGS 84; else empty
 */
public record Chart(ChartType type, String category, List<String> series, String longitude, String latitude) {

    public Chart {
        series = List.copyOf(series);
    }

    /** How so many rows are drawn: a line needs two points, so one row is a bar. */
    Chart of(int rows) {
        return type == ChartType.LINE && rows == 1
                ? new Chart(ChartType.BAR, category, series, longitude, latitude)
                : this;
    }
}
