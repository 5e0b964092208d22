package dev.weir.publish;

import dev.weir.open.CountTable;
import dev.weir.open.OpenSecret;
import dev.weir.open.OpenTables;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.FactView;
import dev.weir.schema.Schema;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.OperationsTables;
import dev.weir.store.PublicationDay;
import dev.weir.store.SchemaTables;
import dev.weir.store.ScratchDatabase;
import dev.weir.store.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The open file without a row, to try the SQL of feeds before there is anything to ask. */
public final class OpenShape implements AutoCloseable {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final Connection connection;
    private final Session session;
    private final Schema schema;

    private OpenShape(Connection connection, Schema schema) {
        this.connection = connection;
        this.session = new Session(connection);
        this.schema = schema;
    }

    /** @throws WeirException when it cannot be made */
    public static OpenShape of(Schema schema) {
        Connection connection = ScratchDatabase.open(true);
        try {
            OperationsTables.install(connection);
            SchemaTables.apply(connection, schema, Map.of());
            new Session(connection).execute(PublicationDay.set(ANY_DAY));
            return new OpenShape(
                    connection,
                    schema.with(schema.views().stream().map(FactView::empty).toList()));
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** A connection to nothing but the tables of the schema, without a row. */
    public Connection connection() {
        return connection;
    }

    /**
     * A connection whose default database is the open file with the tables of the open kinds and these counts.
     *
     * @throws SQLException when a count's SQL cannot be bound
     */
    public Connection with(List<CountTable> counts) throws SQLException {
        session.execute("USE memory");
        session.execute("DETACH DATABASE IF EXISTS open_data");
        session.execute("ATTACH ':memory:' AS open_data");
        new OpenTables(schema, new OpenSecret(""), (entity, id) -> "true")
                .fill(session, "open_data", counts, ANY_DAY.atStartOfDay());
        session.execute("DROP SCHEMA open_data.weir CASCADE"); // no feed sees the audits
        session.execute("USE open_data");
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static WeirException failed(SQLException failure) {
        return new WeirException(
                Stage.CONFIGURE, "", "the open file could not be tried: " + DatabaseMessage.of(failure), failure);
    }
}
