package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;

/** Rows on their way from the database; says plainly, and with the row, when the database breaks off. */
final class StreamedRows implements Iterator<Map<String, Object>> {

    private final String route;
    private final Iterator<?> rows;
    private long taken;
    private boolean begun;

    StreamedRows(String route, Iterator<?> rows) {
        this.route = route;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return guarded(rows::hasNext);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> next() {
        Object row = guarded(rows::next);
        if (!(row instanceof Map<?, ?>)) {
            throw new WeirException(
                    Stage.PULL, route, "the route hands over a list that holds no rows; let jdbc: stand before weir:");
        }
        taken++;
        return (Map<String, Object>) row;
    }

    /** Whether the database was asked for a row, so that nobody can begin again. */
    boolean begun() {
        return begun;
    }

    private <T> T guarded(Supplier<T> step) {
        begun = true;
        try {
            return step.get();
        } catch (RuntimeException e) {
            String message = "the database broke off after row " + taken + ": " + Cause.of(e);
            throw new WeirException(Stage.PULL, route, message, e);
        }
    }
}
