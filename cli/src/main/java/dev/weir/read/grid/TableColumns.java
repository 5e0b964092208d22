package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a table that are wanted.
 *
 * @param mapped those that were found
 * @param required those of them by which rows are known
 * @param keyFilled whether a cell of such a column may be empty and mean what stands above
 */
record TableColumns(int[] mapped, int[] required, boolean keyFilled) {

    static TableColumns of(Header header, List<WantedColumn> wanted) {
        boolean filled = wanted.stream().anyMatch(column -> column.required() && column.fillDown());
        return new TableColumns(header.found(), header.found(wanted), filled);
    }

    /** The columns by which rows are known: the required ones, else all. */
    int[] keys() {
        return required.length > 0 ? required : mapped;
    }

    /** How many of the wanted cells of a row hold more than white space. */
    int filled(GridRow row) {
        return (int) Arrays.stream(mapped)
                .mapToObj(row::text)
                .filter(text -> text != null && !text.isBlank())
                .count();
    }

    /** Whether half of the wanted cells are filled, and two at least where there are two. */
    boolean areMostlyFilled(GridRow row) {
        int enough = Math.max(2, (mapped.length + 1) / 2);
        return filled(row) >= Math.min(enough, mapped.length);
    }

    /** Whether a row is like full rows in each of its wanted cells, of which most are filled. */
    boolean areAlike(GridRow row, CellShapes shapes) {
        return areMostlyFilled(row)
                && Arrays.stream(mapped)
                        .filter(column -> !row.folded(column).isEmpty())
                        .allMatch(column -> shapes.know(column, row.text(column)));
    }

    /** Whether no column by which rows are known has a value; 填表人：… is a label, 备注 a word, and a sentence among numbers no value. */
    boolean keepNothing(GridRow row, CellShapes shapes) {
        for (int column : keys()) {
            String text = row.folded(column);
            boolean told = FootLine.isLabelled(text) || FootLine.isWord(text) || FootLine.isSeal(text);
            boolean unlike = !shapes.isEmpty() && !shapes.know(column, text);
            if (!text.isEmpty() && !told && !unlike) {
                return false;
            }
        }
        return true;
    }

    /** Whether a required column other than the row's first is filled as in full rows. */
    boolean keepKey(GridRow row, int first, CellShapes shapes) {
        return Arrays.stream(required)
                .filter(column -> column != first)
                .anyMatch(column ->
                        !row.folded(column).isEmpty() && (shapes.isEmpty() || shapes.know(column, row.text(column))));
    }

    /** Whether the columns by which rows are known are empty, and nothing says what they mean. */
    boolean lackKey(GridRow row) {
        return required.length > 0
                && !keyFilled
                && Arrays.stream(required).allMatch(key -> row.folded(key).isEmpty());
    }

    /** Whether a column is one by which rows are known, or those columns are empty in this row. */
    boolean standsAlone(GridRow row, int column) {
        if (required.length > 0) {
            return Arrays.stream(required).anyMatch(key -> key == column)
                    || Arrays.stream(required).allMatch(key -> row.folded(key).isEmpty());
        }
        return Arrays.stream(mapped)
                .filter(other -> other != column)
                .mapToObj(row::folded)
                .allMatch(text -> text.isEmpty() || text.matches("[\\d.,:]+"));
    }
}
