package dev.weir.load;

import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Rows of an input that is opened only when the load begins, so that what is wrong with it stands in the load's line. */
public final class LazyRows implements RowSource {

    private final Supplier<RowSource> opener;
    private RowSource opened;

    public LazyRows(Supplier<RowSource> opener) {
        this.opener = opener;
    }

    private RowSource rows() {
        if (opened == null) {
            opened = opener.get();
        }
        return opened;
    }

    @Override
    public List<String> columns() {
        return rows().columns();
    }

    @Override
    public Optional<String> query() {
        return rows().query();
    }

    @Override
    public int next(RowBatch batch) {
        return rows().next(batch);
    }

    @Override
    public OptionalInt place(String sheet, String column) {
        return rows().place(sheet, column);
    }

    @Override
    public Summary summary() {
        return rows().summary();
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
