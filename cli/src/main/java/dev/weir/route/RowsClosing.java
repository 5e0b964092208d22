package dev.weir.route;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Whatever becomes of rows, what they hold open is closed when the route has done with them. */
final class RowsClosing extends SynchronizationAdapter {

    private final ResultRows rows;

    RowsClosing(ResultRows rows) {
        this.rows = rows;
    }

    @Override
    public void onDone(Exchange exchange) {
        rows.close();
    }
}
