package dev.weir.ledgers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sheet as a clerk fills it. Rows count from 1, columns from 0. */
final class Page {

    /** A merged block. */
    record Block(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private final String name;
    private final boolean hidden;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> struckRows = new HashSet<>();

    Page(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    static Page of(String name) {
        return new Page(name, false);
    }

    String name() {
        return name;
    }

    boolean hidden() {
        return hidden;
    }

    /** @param cells null where nothing stands
     * @return the row's number */
    int add(List<Cell> cells) {
        rows.add(new ArrayList<>(cells));
        return rows.size();
    }

    /** A row of texts; an empty one is no cell. */
    int texts(String... texts) {
        return add(Arrays.stream(texts)
                .map(text -> text.isEmpty() ? null : Cell.text(text))
                .toList());
    }

    int blank() {
        return add(List.of());
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            blocks.add(new Block(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    void hide(int row) {
        hiddenRows.add(row);
    }

    void strike(int row) {
        struckRows.add(row);
    }

    /** Puts a cell beside what stands there; makes rows as needed. */
    void put(int row, int column, Cell cell) {
        while (rows.size() < row) {
            blank();
        }
        List<Cell> cells = rows.get(row - 1);
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, cell);
    }

    List<List<Cell>> rows() {
        return rows;
    }

    List<Block> blocks() {
        return blocks;
    }

    boolean hides(int row) {
        return hiddenRows.contains(row);
    }

    boolean strikes(int row) {
        return struckRows.contains(row);
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The sheet as a person can read it in the message of a test. */
    String drawn() {
        StringBuilder text = new StringBuilder("  sheet " + name + (hidden ? " (hidden)" : "") + "\n");
        for (int row = 1; row <= rows.size(); row++) {
            text.append("  ").append(row).append(hides(row) ? " hidden" : "").append(strikes(row) ? " struck" : "");
            for (Cell cell : rows.get(row - 1)) {
                text.append(" | ").append(cell == null ? "" : drawn(cell));
            }
            text.append('\n');
        }
        blocks.forEach(block -> text.append("  merged ").append(block).append('\n'));
        return text.toString();
    }

    private static String drawn(Cell cell) {
        return switch (cell.kind()) {
            case TEXT -> (cell.struck() == null ? "" : "~~" + cell.struck() + "~~") + cell.shown();
            case NUMBER, DATE -> cell.number() + "[" + cell.format() + "]";
            case ERROR -> cell.shown();
            case FORMULA -> "=" + cell.formula() + "→" + cell.number();
            case OPEN_FORMULA -> "=" + cell.formula() + "→?";
        };
    }
}
