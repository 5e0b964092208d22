package dev.weir.route;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.component.jdbc.JdbcComponent;
import org.apache.camel.component.jdbc.JdbcEndpoint;
import org.apache.camel.spi.annotations.Component;

/** {@code jdbc:<database>}: Camel's own, and with {@code partitions} a large result over several connections. */
@Component(DatabaseComponent.SCHEME)
final class DatabaseComponent extends JdbcComponent {

    static final String SCHEME = "jdbc";
    static final String PARTITIONS = "partitions";
    static final String PARTITION_COLUMN = "partitionColumn";
    static final int MOST_PARTITIONS = 16;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        int partitions = getAndRemoveParameter(parameters, PARTITIONS, Integer.class, 1);
        String column = getAndRemoveParameter(parameters, PARTITION_COLUMN, String.class, "");
        JdbcEndpoint jdbc = (JdbcEndpoint) super.createEndpoint(uri, remaining, parameters);
        return partitions == 1 ? jdbc : new PartitionedEndpoint(jdbc, new Partitions(column, partitions));
    }
}
