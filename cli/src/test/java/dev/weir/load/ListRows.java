package dev.weir.load;

import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import dev.weir.rows.TitledPart;
import java.util.List;
import java.util.Map;

/** Rows of a test, numbered from 2 as below a header; cells missing at a row's end are empty. */
final class ListRows implements RowSource {

    private final List<String> columns;
    private final List<List<String>> rows;
    private final List<TitledPart> parts;
    private final Map<String, Map<RowClass, Long>> sheets;
    private int given;

    ListRows(
            List<String> columns,
            List<List<String>> rows,
            List<TitledPart> parts,
            Map<String, Map<RowClass, Long>> sheets) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.parts = List.copyOf(parts);
        this.sheets = Map.copyOf(sheets);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public int next(RowBatch batch) {
        batch.clear();
        int filled = 0;
        while (filled < batch.capacity() && given < rows.size()) {
            batch.begin(filled, "", given + 2L, null);
            List<String> row = rows.get(given);
            for (int column = 0; column < columns.size(); column++) {
                batch.set(column, filled, column < row.size() ? row.get(column) : null);
            }
            given++;
            filled++;
        }
        return filled;
    }

    @Override
    public Summary summary() {
        return new Summary(Map.of(), parts, sheets, List.of());
    }

    @Override
    public void close() {}
}
