package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the columns are called when certain rows are taken as the header. */
final class HeaderLayout {

    private final long firstRow;
    private final long lastRow;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, Set<String>> parts = new HashMap<>();

    /** Folded name to its columns: first the names joined along merged cells, then along blank cells, then the lowest level alone. */
    private final List<Map<String, List<Integer>>> names = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    HeaderLayout(List<GridRow> rows, Merges merges) {
        this.firstRow = rows.get(0).number();
        this.lastRow = rows.get(rows.size() - 1).number();
        BitSet columns = new BitSet();
        for (GridRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                columns.set(row.column(i));
            }
        }
        widen(columns, merges);
        String[] group = new String[rows.size()];
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            name(column, rows, merges, group);
        }
    }

    private void widen(BitSet columns, Merges merges) {
        for (int i = 0; i < merges.size() && merges.firstRow(i) <= lastRow; i++) {
            if (merges.firstRow(i) >= firstRow && merges.lastRow(i) < lastRow) {
                columns.set(merges.firstColumn(i), merges.lastColumn(i) + 1);
            }
        }
    }

    private void name(int column, List<GridRow> rows, Merges merges, String[] group) {
        List<String> joined = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        Set<String> own = new HashSet<>();
        int before = -1;
        for (int level = 0; level < rows.size(); level++) {
            GridRow row = rows.get(level);
            int merge = rows.size() == 1 ? -1 : merges.covering(row.number(), column);
            String text = merge >= 0 && merge == before ? null : textAt(row, column, merge, merges, rows);
            before = merge;
            if (row.text(column) != null) {
                own.add(HeaderText.fold(row.text(column)));
            }
            boolean lowest = level == rows.size() - 1;
            if (text != null && !text.isBlank()) {
                joined.add(HeaderText.shown(text));
                group[level] = text;
                weak.add(HeaderText.shown(text));
            } else if (!lowest
                    && merge < 0
                    && group[level] != null
                    && rows.get(level + 1).text(column) != null) {
                weak.add(HeaderText.shown(group[level]));
            } else if (!lowest) {
                group[level] = null;
            }
        }
        if (joined.isEmpty()) {
            return;
        }
        String full = String.join("", joined);
        texts.put(column, full);
        parts.put(column, Set.copyOf(own));
        add(0, full, column);
        add(1, String.join("", weak), column);
        add(2, joined.get(joined.size() - 1), column);
    }

    private static String textAt(GridRow row, int column, int merge, Merges merges, List<GridRow> rows) {
        if (merge < 0) {
            return row.text(column);
        }
        for (GridRow candidate : rows) {
            if (candidate.number() == merges.firstRow(merge)) {
                return candidate.text(merges.firstColumn(merge));
            }
        }
        return row.text(column);
    }

    private void add(int rank, String name, int column) {
        String folded = HeaderText.fold(name);
        if (!folded.isEmpty()) {
            names.get(rank).computeIfAbsent(folded, key -> new ArrayList<>(1)).add(column);
        }
    }

    /** The columns a wanted column may mean: none, one, or several that are called the same. */
    List<Integer> find(WantedColumn wanted) {
        for (Map<String, List<Integer>> rank : names) {
            for (String name : wanted.names()) {
                List<Integer> columns = rank.get(HeaderText.fold(name));
                if (columns != null) {
                    return columns;
                }
            }
        }
        return List.of();
    }

    long firstRow() {
        return firstRow;
    }

    long lastRow() {
        return lastRow;
    }

    /** The joined header text of each column, from the left. */
    Map<Integer, String> texts() {
        return texts;
    }

    Map<Integer, Set<String>> parts() {
        return parts;
    }
}
