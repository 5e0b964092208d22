package dev.weir.route;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.component.jdbc.JdbcComponent;
import org.apache.camel.component.jdbc.JdbcEndpoint;
import org.apache.camel.spi.annotations.Component;

/** {@code jdbc:<database>}: Camel's own, whose rows Weir fetches itself; with {@code partitions} over several connections. */
@Component(DatabaseComponent.SCHEME)
final class DatabaseComponent extends JdbcComponent {

    static final String SCHEME = "jdbc";
    static final String PARTITIONS = "partitions";
    static final String PARTITION_COLUMN = "partitionColumn";
    static final int MOST_PARTITIONS = 16;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        int count = getAndRemoveParameter(parameters, PARTITIONS, Integer.class, 1);
        String column = getAndRemoveParameter(parameters, PARTITION_COLUMN, String.class, "");
        DatabaseEndpoint endpoint = (DatabaseEndpoint) super.createEndpoint(uri, remaining, parameters);
        endpoint.divide(count == 1 ? Optional.empty() : Optional.of(new Partitions(column, count)));
        return endpoint;
    }

    @Override
    protected JdbcEndpoint createEndpoint(String uri, JdbcComponent component, DataSource source) {
        return new DatabaseEndpoint(uri, component, source);
    }
}
