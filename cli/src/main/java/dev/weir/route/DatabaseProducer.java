package dev.weir.route;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.camel.Exchange;
import org.apache.camel.component.jdbc.JdbcOutputType;
import org.apache.camel.component.jdbc.JdbcProducer;

/** Runs one query, and hands over its rows as {@link ResultRow} reads them. */
final class DatabaseProducer extends JdbcProducer {

    DatabaseProducer(DatabaseEndpoint endpoint) {
        super(
                endpoint,
                endpoint.getDataSource(),
                endpoint.getConnectionStrategy(),
                endpoint.getReadSize(),
                endpoint.getParameters());
    }

    /** @return false: the connection stays open while the rows are read, and is closed when the route has done with them */
    @Override
    protected boolean setResultSet(Exchange exchange, Connection connection, ResultSet result) throws SQLException {
        if (getEndpoint().getOutputType() != JdbcOutputType.StreamList) {
            return super.setResultSet(exchange, connection, result);
        }
        ResultRows rows = new ResultRows(connection, result);
        exchange.getExchangeExtension().addOnCompletion(new RowsClosing(rows));
        exchange.getMessage().setBody(rows);
        return false;
    }
}
