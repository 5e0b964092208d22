package dev.weir.inspect;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The different texts of a table's columns as rows for the database: the column's place, the text, the
 * same for a column of dates, how many rows have it, and the first of them. */
final class ValueRows implements RowSource {

    private record Value(int place, String text, SeenValues.Seen seen) {}

    private final Iterator<Value> values;

    ValueRows(Map<Integer, SeenValues> columns) {
        this.values = columns.entrySet().stream()
                .flatMap(column -> column.getValue().texts().entrySet().stream()
                        .map(text -> new Value(column.getKey(), text.getKey(), text.getValue())))
                .iterator();
    }

    @Override
    public List<String> columns() {
        return List.of("place", "text", "dated", "rows");
    }

    @Override
    public int next(RowBatch batch) {
        batch.clear();
        int filled = 0;
        while (filled < batch.capacity() && values.hasNext()) {
            Value value = values.next();
            batch.begin(filled, "", value.seen().firstRow(), null);
            batch.set(0, filled, String.valueOf(value.place()));
            batch.set(1, filled, value.text());
            batch.set(2, filled, dated(value.text()));
            batch.set(3, filled, String.valueOf(value.seen().rows()));
            filled++;
        }
        return filled;
    }

    /** The text as a column of dates gets it. */
    private static String dated(String text) {
        return LostValue.is(text, FaultCode.MADE_A_DATE) ? LostValue.shown(text) : text;
    }

    @Override
    public Summary summary() {
        return new Summary(Map.of(), List.of(), Map.of(), List.of());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
