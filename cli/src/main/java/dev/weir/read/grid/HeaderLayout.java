package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the columns are called when certain rows are taken as the header. */
final class HeaderLayout {

    private static final int LONG_FOR_A_GROUP = 8;

    private final long firstRow;
    private final long lastRow;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, Set<String>> parts = new HashMap<>();

    /** Folded lowest name to its columns, and those over which no group's name stands but a title. */
    private final Map<String, List<Integer>> lowest = new HashMap<>();

    private final Set<Integer> titled = new HashSet<>();

    /** Folded name to its columns: first the names joined along merged cells, then along blank cells, then the lowest level alone. */
    private final List<Map<String, List<Integer>>> names = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    HeaderLayout(List<GridRow> rows, Merges merges) {
        this.firstRow = rows.get(0).number();
        this.lastRow = rows.get(rows.size() - 1).lastLine();
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
            boolean last = level == rows.size() - 1;
            if (text != null && !text.isBlank()) {
                if (!last && merge < 0 && isTitle(row, column)) {
                    titled.add(column);
                }
                joined.add(HeaderText.shown(text));
                group[level] = text;
                Arrays.fill(group, level + 1, group.length, null);
                weak.add(HeaderText.shown(text));
            } else if (!last && merge < 0 && group[level] != null && standsBelow(rows, level, column)) {
                weak.add(HeaderText.shown(group[level]));
            } else if (!last) {
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
        String lowestName = joined.get(joined.size() - 1);
        add(2, lowestName, column);
        lowest.computeIfAbsent(HeaderText.fold(lowestName), key -> new ArrayList<>(1))
                .add(column);
    }

    /** Whether a name stands in the column below a level. */
    private static boolean standsBelow(List<GridRow> rows, int level, int column) {
        return rows.subList(level + 1, rows.size()).stream().anyMatch(row -> row.text(column) != null);
    }

    /** Whether a cell above names, a single one not merged, is rather the table's title than the name of a group. */
    private static boolean isTitle(GridRow row, int column) {
        return row.column(0) == column
                && (row.size() == 1 || HeaderText.fold(row.text(column)).length() >= LONG_FOR_A_GROUP);
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
                    return columns.size() == 1 ? withTitled(columns.get(0), HeaderText.fold(name)) : columns;
                }
            }
        }
        return List.of();
    }

    /** A title above the first column does not make its name another one. */
    private List<Integer> withTitled(int column, String name) {
        List<Integer> same = lowest.getOrDefault(name, List.of());
        boolean told = !same.contains(column) || same.stream().noneMatch(titled::contains);
        return told
                ? List.of(column)
                : same.stream()
                        .filter(other -> other == column || titled.contains(other) || titled.contains(column))
                        .toList();
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
