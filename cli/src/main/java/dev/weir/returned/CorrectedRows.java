package dev.weir.returned;

import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The rows of a ledger in which some stand corrected, each at the place of the row that it corrects. */
public final class CorrectedRows implements RowSource {

    private final RowSource ledger;
    private final Map<String, Map<Long, RowCells>> corrected;
    private final boolean whole;
    private RowBatch read;
    private int at;
    private int filled;

    /**
     * @param corrected by sheet and row
     * @param whole whether the other rows are given, too
     */
    public CorrectedRows(RowSource ledger, Map<String, Map<Long, RowCells>> corrected, boolean whole) {
        this.ledger = ledger;
        this.corrected = corrected;
        this.whole = whole;
    }

    @Override
    public List<String> columns() {
        return ledger.columns();
    }

    @Override
    public int next(RowBatch batch) {
        if (whole) {
            int rows = ledger.next(batch);
            for (int i = 0; i < rows; i++) {
                correct(batch, i);
            }
            return rows;
        }
        return onlyCorrected(batch);
    }

    private int onlyCorrected(RowBatch batch) {
        batch.clear();
        if (read == null) {
            read = new RowBatch(columns().size(), batch.capacity());
        }
        int given = 0;
        while (given < batch.capacity()) {
            if (at == filled) {
                at = 0;
                filled = ledger.next(read);
                if (filled == 0) {
                    return given;
                }
            }
            if (of(read.sheet(at), read.rowNumber(at)) != null) {
                batch.begin(given, read.sheet(at), read.rowNumber(at), null);
                correct(batch, given++);
            }
            at++;
        }
        return given;
    }

    private RowCells of(String sheet, long row) {
        return corrected.getOrDefault(sheet, Map.of()).get(row);
    }

    private void correct(RowBatch batch, int row) {
        String sheet = batch.sheet(row);
        RowCells cells = of(sheet, batch.rowNumber(row));
        if (cells == null) {
            return;
        }
        batch.begin(row, sheet, batch.rowNumber(row), cells.extra());
        for (int column = 0; column < columns().size(); column++) {
            batch.set(column, row, cells.staged().get(columns().get(column)));
        }
    }

    @Override
    public OptionalInt place(String sheet, String column) {
        return ledger.place(sheet, column);
    }

    /** Where rows are left out, nothing is said of how many the sheets hold. */
    @Override
    public Summary summary() {
        Summary all = ledger.summary();
        return whole ? all : new Summary(all.labels(), all.parts(), Map.of(), List.of());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
