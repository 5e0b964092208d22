package dev.weir.read.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The header of a sheet and where each wanted column stands.
 *
 * @param firstRow its first row, from 1
 * @param lastRow its last row
 * @param columns for each wanted column the sheet's column from 0, or -1 when the sheet lacks it
 * @param texts the header text of each column of the sheet, the levels of a header of several rows joined
 * @param parts the folded texts of the column's header cells, one for each level
 */
record Header(long firstRow, long lastRow, int[] columns, Map<Integer, String> texts, Map<Integer, Set<String>> parts) {

    Header {
        columns = columns.clone();
        texts = Map.copyOf(texts);
        parts = Map.copyOf(parts);
    }

    /** The sheet's columns that hold wanted columns. */
    int[] found() {
        return Arrays.stream(columns).filter(column -> column >= 0).distinct().toArray();
    }

    /** The sheet's columns of the wanted columns that are required. */
    int[] found(List<WantedColumn> wanted) {
        return java.util.stream.IntStream.range(0, columns.length)
                .filter(i -> columns[i] >= 0 && wanted.get(i).required())
                .map(i -> columns[i])
                .distinct()
                .toArray();
    }
}
