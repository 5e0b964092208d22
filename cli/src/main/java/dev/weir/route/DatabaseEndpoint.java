package dev.weir.route;

import javax.sql.DataSource;
import org.apache.camel.Component;
import org.apache.camel.Producer;
import org.apache.camel.component.jdbc.JdbcEndpoint;

/** One {@code jdbc:} URI. */
final class DatabaseEndpoint extends JdbcEndpoint {

    DatabaseEndpoint(String uri, Component component, DataSource source) {
        super(uri, component, source);
    }

    @Override
    public Producer createProducer() {
        return new DatabaseProducer(this);
    }
}
