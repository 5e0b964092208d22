package dev.weir.read.delimited;

import dev.weir.read.WantedColumn;
import dev.weir.read.grid.LedgerOptions;
import dev.weir.read.grid.LedgerSource;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows of a text by either way: read by the database itself where that gives exactly the same, else record by record. */
public final class DelimitedSource implements RowSource {

    /** Below this size, in bytes of the file, a second way of reading gains nothing. */
    private static final long LARGE = 1 << 22;

    private final FoundText text;
    private final List<WantedColumn> wanted;
    private final LedgerOptions options;
    private final long large;
    private final LedgerSource records;
    private Optional<CleanText> clean = Optional.empty();

    /** Takes over the book and closes it. */
    public DelimitedSource(DelimitedBook book, List<WantedColumn> wanted, LedgerOptions options) {
        this(book, wanted, options, LARGE);
    }

    /** @param large the size in bytes from which on the database may read the text */
    DelimitedSource(DelimitedBook book, List<WantedColumn> wanted, LedgerOptions options, long large) {
        this.text = book.text();
        this.wanted = wanted;
        this.options = options;
        this.large = large;
        this.records = new LedgerSource(text.bytes().file(), book, wanted, options);
    }

    @Override
    public List<String> columns() {
        return records.columns();
    }

    /** Large texts that {@link CleanPass} finds to be clean are read by the database itself. */
    @Override
    public Optional<String> query() {
        if (text.bytes().size() >= large && options.table().isEmpty()) {
            clean = CleanText.find(text, wanted, options.header());
        }
        return clean.map(found -> found.query(records.columns()));
    }

    @Override
    public int next(RowBatch batch) {
        return records.next(batch);
    }

    @Override
    public OptionalInt place(String sheet, String column) {
        return records.place(sheet, column);
    }

    @Override
    public Summary summary() {
        Summary told = records.summary();
        return clean.map(found -> found.summary(told)).orElse(told);
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
