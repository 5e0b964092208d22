package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A sheet given as lines of cells divided by {@code |}; blank lines are empty rows. */
final class GridLedger implements GridRows {

    private final List<String> lines;
    private final Merges merges;
    private int line;

    GridLedger(Merges merges, String text) {
        this.lines = text.lines().toList();
        this.merges = merges;
    }

    /** Each row that is read as {@code number:cell,cell}, cells of the wanted columns, then the class counts. */
    static List<String> read(String text, Merges merges, WantedColumn... wanted) {
        List<String> rows = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.of(
                new InputFile(Path.of("x"), "x"),
                "S",
                new GridLedger(merges, text),
                List.of(wanted),
                OptionalInt.empty(),
                false,
                line -> false)) {
            while (sheet.next()) {
                if (!sheet.rowClass().isRead()) {
                    continue;
                }
                List<String> cells = new ArrayList<>();
                for (int column : sheet.header().orElseThrow().columns()) {
                    String cell = column < 0 ? null : sheet.row().text(column);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(sheet.row().number() + ":" + String.join(",", cells));
            }
            for (RowClass rowClass : RowClass.values()) {
                if (sheet.counts().containsKey(rowClass)) {
                    rows.add(rowClass + "=" + sheet.counts().get(rowClass));
                }
            }
        }
        return rows;
    }

    @Override
    public boolean next(GridRow row) {
        while (line < lines.size()) {
            row.begin(line + 1L);
            String[] cells = lines.get(line++).split("\\|");
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    row.set(i, cells[i]);
                }
            }
            if (row.size() > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Merges merges() {
        return merges;
    }

    @Override
    public void close() {
        line = lines.size();
    }
}
