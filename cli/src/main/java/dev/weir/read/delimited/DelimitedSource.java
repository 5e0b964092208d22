package dev.weir.read.delimited;

import dev.weir.read.grid.LedgerSource;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The rows of a text by either way: read by the database itself where that gives exactly the same, else record by record. */
final class DelimitedSource implements RowSource {

    private final LedgerSource records;
    private final Supplier<Optional<CleanText>> search;
    private Optional<CleanText> clean = Optional.empty();

    DelimitedSource(LedgerSource records, Supplier<Optional<CleanText>> search) {
        this.records = records;
        this.search = search;
    }

    @Override
    public List<String> columns() {
        return records.columns();
    }

    @Override
    public Optional<String> query() {
        clean = search.get();
        return clean.map(text -> text.query(records.columns()));
    }

    @Override
    public int next(RowBatch batch) {
        return records.next(batch);
    }

    @Override
    public Summary summary() {
        Summary told = records.summary();
        return clean.map(text -> text.summary(told.notes())).orElse(told);
    }

    @Override
    public void close() {
        try {
            records.close();
        } finally {
            clean.ifPresent(CleanText::close);
        }
    }
}
