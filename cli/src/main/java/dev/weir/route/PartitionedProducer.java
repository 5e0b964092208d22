package dev.weir.route;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.jdbc.JdbcPrepareStatementStrategy;
import org.apache.camel.support.DefaultProducer;

/** Divides the query in the body by the ranges of a column and hands over the rows of all ranges as one stream. */
final class PartitionedProducer extends DefaultProducer {

    private final DatabaseEndpoint jdbc;
    private final Partitions partitions;
    private final DatabaseSource database;

    PartitionedProducer(DatabaseEndpoint jdbc, Partitions partitions) {
        super(jdbc);
        this.jdbc = jdbc;
        this.partitions = partitions;
        this.database = (DatabaseSource) jdbc.getDataSource();
    }

    /** @throws SQLException when the database refuses the query; nothing has been read then, and it may be tried again */
    @Override
    public void process(Exchange exchange) throws SQLException {
        PartitionQuery query = query(exchange);
        Snapshot snapshot = Snapshot.open(database, partitions.count());
        try {
            List<KeyRange> ranges = ranges(query, snapshot.connections().get(0));
            PartitionedRows rows = new PartitionedRows(
                    query, ranges, snapshot.connections(), partitions.fetchSize(), database.statementTimeout());
            exchange.getExchangeExtension().addOnCompletion(new RowsClosing(rows));
            rows.begin();
            exchange.getIn().setBody(rows);
            exchange.setProperty(WeirProducer.NOTES, snapshot.notes().toArray(String[]::new));
        } catch (SQLException | RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    private PartitionQuery query(Exchange exchange) throws SQLException {
        String text = exchange.getIn().getBody(String.class);
        JdbcPrepareStatementStrategy strategy = jdbc.getPrepareStatementStrategy();
        String prepared = strategy.prepareQuery(text, true);
        List<Object> values = new ArrayList<>();
        if (!prepared.equals(text)) {
            Iterator<?> found = strategy.createPopulateIterator(text, prepared, 0, exchange, text);
            found.forEachRemaining(values::add);
        }
        return new PartitionQuery(exchange.getFromRouteId(), prepared, values, partitions.column());
    }

    private List<KeyRange> ranges(PartitionQuery query, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.bounds())) {
            statement.setQueryTimeout(database.statementTimeout());
            query.bind(statement, KeyRange.ALL);
            try (ResultSet bounds = statement.executeQuery()) {
                bounds.next();
                return KeyRange.divide(query, bounds.getObject(1), bounds.getObject(2), partitions.stretches());
            }
        }
    }
}
