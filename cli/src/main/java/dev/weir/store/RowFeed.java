package dev.weir.store;

import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/** Carries the rows of one source into DuckDB's vectors and keeps the exception that stopped it. */
final class RowFeed {

    private static final int FIXED_COLUMNS = 3;

    private final RowSource source;
    private final List<String> columns;
    private RowBatch batch;
    private boolean begun;
    private volatile Throwable failure;

    RowFeed(RowSource source) {
        this.source = source;
        this.columns = List.copyOf(source.columns());
    }

    List<String> columns() {
        return columns;
    }

    /** What the source threw, which DuckDB reports as its own error with a stack trace in the message. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** A source can be read once; a second scan would silently see nothing. */
    void begin() {
        if (begun) {
            IllegalStateException again =
                    new IllegalStateException("the source has been read already; stage it in a table to read it twice");
            failure = again;
            throw again;
        }
        begun = true;
    }

    long fill(DuckDBDataChunkWriter chunk) {
        try {
            return copy(chunk);
        } catch (RuntimeException | Error stopped) {
            failure = stopped;
            throw stopped;
        }
    }

    private long copy(DuckDBDataChunkWriter chunk) {
        if (batch == null) {
            batch = new RowBatch(columns.size(), Math.toIntExact(chunk.capacity()));
        }
        batch.clear();
        int rows = source.next(batch);
        if (rows == 0) {
            return 0;
        }
        chunk.vector(0).setStringUtf8Batch(0, batch.sheets());
        DuckDBWritableVector rowNumbers = chunk.vector(1);
        for (int row = 0; row < rows; row++) {
            rowNumbers.setLong(row, batch.rowNumber(row));
        }
        chunk.vector(2).setStringUtf8Batch(0, batch.extras());
        for (int column = 0; column < columns.size(); column++) {
            chunk.vector(FIXED_COLUMNS + column).setStringUtf8Batch(0, batch.column(column));
        }
        return rows;
    }
}
