package dev.weir.route;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.jdbc.JdbcEndpoint;
import org.apache.camel.support.DefaultEndpoint;

/** {@code jdbc:<database>?partitions=4&partitionColumn=id}. */
final class PartitionedEndpoint extends DefaultEndpoint {

    private final JdbcEndpoint jdbc;
    private final Partitions partitions;

    /** @param jdbc knows the database, and how named parameters are found in a query */
    PartitionedEndpoint(JdbcEndpoint jdbc, Partitions partitions) {
        super(jdbc.getEndpointUri(), jdbc.getComponent());
        this.jdbc = jdbc;
        this.partitions = partitions;
    }

    @Override
    public Producer createProducer() {
        return new PartitionedProducer(this, jdbc, partitions);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("a route cannot begin with jdbc:");
    }
}
