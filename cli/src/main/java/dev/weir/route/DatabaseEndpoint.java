package dev.weir.route;

import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.Component;
import org.apache.camel.Producer;
import org.apache.camel.component.jdbc.JdbcEndpoint;

/** One {@code jdbc:} URI. */
final class DatabaseEndpoint extends JdbcEndpoint {

    private Optional<Partitions> partitions = Optional.empty();

    DatabaseEndpoint(String uri, Component component, DataSource source) {
        super(uri, component, source);
    }

    void divide(Optional<Partitions> among) {
        partitions = among;
    }

    @Override
    public Producer createProducer() {
        return partitions.isPresent() ? new PartitionedProducer(this, partitions.get()) : new DatabaseProducer(this);
    }
}
