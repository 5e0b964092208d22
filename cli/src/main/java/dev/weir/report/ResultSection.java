package dev.weir.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One table of a result.
 *
 * @param columns those that people read, in their order; the coordinates of a map are among them
 * @param rows each with one value for each column, of the column's kind, null where there is none; no rows where there is nothing
 * @param total the row of totals, which stands once, at the end; it is not among the rows. An empty text stands where the report gives no
 *     total of a column, null where nobody knows it
 * @param counted which population, as of when, what is left out
 */
public record ResultSection(
        String title,
        List<ResultColumn> columns,
        List<List<Object>> rows,
        Optional<List<Object>> total,
        Optional<Chart> chart,
        String counted) {

    public ResultSection {
        columns = List.copyOf(columns);
        rows = rows.stream().map(ResultSection::unchangeable).toList();
        total = total.map(ResultSection::unchangeable);
    }

    /** The place of the column of that name; -1 if there is none. */
    public int index(String name) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /**
     * What stands in a cell of the row of totals.
     *
     * @param value of the total
     * @param text of that value
     */
    public String totalText(Object value, int column, String text, ReportLanguage language) {
        boolean isNumber = columns.get(column).kind().isNumber();
        boolean isEmpty = "".equals(value) || value == null && !isNumber;
        if (isEmpty && column == 0) {
            return ReportText.TOTAL.in(language);
        }
        return isEmpty ? "" : text;
    }

    /** A copy that may hold nulls. */
    private static List<Object> unchangeable(List<Object> row) {
        return Collections.unmodifiableList(new ArrayList<>(row));
    }
}
