package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowBatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A book whose sheets are given as {@link GridLedger} takes them. */
final class TextBook implements GridBook {

    private final Map<String, String> sheets = new LinkedHashMap<>();

    TextBook sheet(String name, String text) {
        sheets.put(name, text);
        return this;
    }

    /** The data rows as {@code number:cell,cell}; an empty cell gives no text. */
    List<String> read(Optional<TableAddress> table, WantedColumn... wanted) {
        LedgerOptions options = new LedgerOptions(
                List.of(),
                List.of(),
                OptionalInt.empty(),
                false,
                table,
                List.of(),
                Optional.empty(),
                "_class",
                Optional.empty(),
                false);
        List<String> rows = new ArrayList<>();
        try (LedgerSource source = new LedgerSource(new InputFile(Path.of("x"), "x"), this, List.of(wanted), options)) {
            RowBatch batch = new RowBatch(wanted.length + 1, 100);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                for (int row = 0; row < filled; row++) {
                    if (batch.text(wanted.length, row) == null) {
                        rows.add(cells(batch, row, wanted.length));
                    }
                }
            }
        }
        return rows;
    }

    private static String cells(RowBatch batch, int row, int columns) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            cells.add(Optional.ofNullable(batch.text(column, row)).orElse(""));
        }
        return batch.rowNumber(row) + ":" + String.join(",", cells);
    }

    @Override
    public List<Sheet> sheets() {
        return sheets.keySet().stream().map(name -> new Sheet(name, false)).toList();
    }

    @Override
    public GridRows open(int sheet) {
        return new GridLedger(Merges.none(), List.copyOf(sheets.values()).get(sheet));
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {}
}
