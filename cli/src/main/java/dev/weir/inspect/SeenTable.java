package dev.weir.inspect;

import dev.weir.rows.RowClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was seen of one sheet, or of one table.
 *
 * @param name of the sheet; empty for a file that has none
 * @param hidden whether people do not see it
 * @param headerRows its first and last row; empty where none was found
 * @param title the lines above the header, each as one text
 * @param classes of the rows that are not blank
 * @param examples of each class, masked, with their rows before them
 * @param names of the columns by their places from 0
 * @param values of the columns by their places
 * @param blocks merged blocks of several rows below the header, by their column
 * @param hiddenColumns their places
 * @param hiddenRows below the header
 * @param closely how many data rows were looked at closely
 */
record SeenTable(
        String name,
        boolean hidden,
        List<Long> headerRows,
        List<String> title,
        Map<RowClass, Long> classes,
        Map<RowClass, List<String>> examples,
        Map<Integer, String> names,
        Map<Integer, SeenValues> values,
        Map<Integer, Long> blocks,
        List<Integer> hiddenColumns,
        long hiddenRows,
        long closely) {

    SeenTable {
        headerRows = List.copyOf(headerRows);
        title = List.copyOf(title);
        classes = new EnumMap<>(classes.isEmpty() ? new EnumMap<>(RowClass.class) : classes);
        examples = Map.copyOf(examples);
        names = new TreeMap<>(names);
        values = Map.copyOf(values);
        blocks = new TreeMap<>(blocks);
        hiddenColumns = List.copyOf(hiddenColumns);
    }

    /** Rows that hold records. */
    long dataRows() {
        return classes.getOrDefault(RowClass.DATA, 0L);
    }

    /** Whether there is anything to say about its columns. */
    boolean hasTable() {
        return !names.isEmpty() && dataRows() > 0;
    }
}
