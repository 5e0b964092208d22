package dev.weir.route;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.component.jdbc.JdbcOutputType;
import org.apache.camel.component.jdbc.JdbcProducer;

/** Runs one query, and hands over its rows as {@link ResultRow} reads them. */
final class DatabaseProducer extends JdbcProducer {

    /** The exchange property that says how the query was asked. */
    static final String PLAN = "weir.plan";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:[.][0-9]+)?");

    private final boolean untyped;

    DatabaseProducer(DatabaseEndpoint endpoint) {
        super(
                endpoint,
                endpoint.getDataSource(),
                endpoint.getConnectionStrategy(),
                endpoint.getReadSize(),
                endpoint.getParameters());
        this.untyped = endpoint.getDataSource() instanceof DatabaseSource source && source.isSqlite();
    }

    /** Asks for all rows where the mark would leave some out that are wanted. A query that is tried again is planned again. */
    @Override
    public void process(Exchange exchange) throws Exception {
        Pulled.Mark column = exchange.getProperty(OnceConsumer.MARK, Pulled.Mark.class);
        boolean planned = column != null
                && getEndpoint().getDataSource() instanceof DatabaseSource
                && exchange.getIn().getBody() instanceof String;
        if (!planned) {
            ask(exchange);
            return;
        }
        String text = exchange.getIn().getBody(String.class);
        PullPlan plan = new PullPlanner((DatabaseSource) getEndpoint().getDataSource(), column)
                .plan(
                        text,
                        exchange.getIn().getHeader(OnceConsumer.WATERMARK, "", String.class),
                        exchange.getIn().getHeader(OnceConsumer.FULL, false, Boolean.class));
        exchange.setProperty(PLAN, plan);
        exchange.getIn().setBody(plan.query());
        try {
            ask(exchange);
        } catch (Exception refused) {
            exchange.getIn().setBody(text);
            throw refused;
        }
    }

    /** SQLite compares what has no declared type by its storage, and puts every number before every text: its mark is a number. */
    private void ask(Exchange exchange) throws Exception {
        Object mark = exchange.getIn().getHeader(OnceConsumer.WATERMARK);
        if (!untyped || !(mark instanceof String text) || !NUMBER.matcher(text).matches()) {
            super.process(exchange);
            return;
        }
        exchange.getIn().setHeader(OnceConsumer.WATERMARK, bound(text, true));
        super.process(exchange);
        exchange.getMessage().setHeader(OnceConsumer.WATERMARK, mark);
    }

    /** A mark as it is given to the database. @param untyped values have types of their own there */
    static Object bound(String text, boolean untyped) {
        if (!untyped || !NUMBER.matcher(text).matches()) {
            return text;
        }
        if (text.contains(".")) {
            return Double.valueOf(text);
        }
        return Long.valueOf(text);
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
