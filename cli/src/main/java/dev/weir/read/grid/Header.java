package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The header of a sheet and where each wanted column stands.
 *
 * @param firstRow its first row, from 1
 * @param lastRow its last row
 * @param columns for each wanted column the sheet's column from 0, or -1 when the sheet lacks it
 * @param commented for each wanted column of comments the sheet's column at whose cells they stand, or -1
 * @param texts the header text of each column of the sheet, the levels of a header of several rows joined
 * @param parts the folded texts of the column's header cells, one for each level
 * @param width cells of the header's rows, where the format counts them; else 0
 */
record Header(
        long firstRow,
        long lastRow,
        int[] columns,
        int[] commented,
        Map<Integer, String> texts,
        Map<Integer, Set<String>> parts,
        int width) {

    Header {
        columns = columns.clone();
        commented = commented.clone();
        texts = Map.copyOf(texts);
        parts = Map.copyOf(parts);
    }

    /** The header of rows that have none: the wanted columns in their order, each called by its first name. */
    static Header inOrder(List<WantedColumn> wanted) {
        Map<Integer, String> texts = new HashMap<>();
        int[] places = new int[wanted.size()];
        int place = 0;
        for (int i = 0; i < places.length; i++) {
            WantedColumn column = wanted.get(i);
            places[i] = column.inHeader() ? place++ : -1;
            if (column.inHeader()) {
                texts.put(
                        places[i],
                        column.names().isEmpty()
                                ? column.name()
                                : column.names().get(0));
            }
        }
        return new Header(0, 0, places, none(places.length), texts, Map.of(), place);
    }

    /** The same columns for a sheet that has no header of its own. */
    Header above() {
        return new Header(0, 0, columns, commented, texts, parts, width);
    }

    private static int[] none(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    /** What the header calls a column, for people. */
    String shown(int column) {
        return HeaderText.shown(texts.getOrDefault(column, "column " + (column + 1)));
    }

    /** Cells up to the last one that has a text. */
    int named() {
        return texts.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
    }

    /** The sheet's columns that hold wanted columns. */
    int[] found() {
        return Arrays.stream(columns).filter(column -> column >= 0).distinct().toArray();
    }

    /** The sheet's columns of the wanted columns that are required. */
    int[] found(List<WantedColumn> wanted) {
        return IntStream.range(0, columns.length)
                .filter(i -> columns[i] >= 0 && wanted.get(i).required())
                .map(i -> columns[i])
                .distinct()
                .toArray();
    }

    /** Whether each cell of a row holds a text of this header's cells in its column, and so many cells hold one at least. */
    boolean isRepeatedBy(GridRow row, int least) {
        int equal = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderText.fold(row.text(row.column(i)));
            if (text.isEmpty()) {
                continue;
            }
            if (!parts.getOrDefault(row.column(i), Set.of()).contains(text)) {
                return false;
            }
            equal++;
        }
        return equal >= least;
    }
}
