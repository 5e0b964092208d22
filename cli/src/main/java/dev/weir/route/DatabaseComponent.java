package dev.weir.route;

import javax.sql.DataSource;
import org.apache.camel.component.jdbc.JdbcComponent;
import org.apache.camel.component.jdbc.JdbcEndpoint;
import org.apache.camel.spi.annotations.Component;

/** {@code jdbc:<database>}: Camel's own, whose rows Weir fetches itself. */
@Component(DatabaseComponent.SCHEME)
final class DatabaseComponent extends JdbcComponent {

    static final String SCHEME = "jdbc";

    @Override
    protected JdbcEndpoint createEndpoint(String uri, JdbcComponent component, DataSource source) {
        return new DatabaseEndpoint(uri, component, source);
    }
}
