package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.FactView;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.OperationsTables;
import dev.weir.store.SchemaTables;
import dev.weir.store.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The published tables without a row, for each set of classes, to try SQL before there is anything to ask. */
public final class PublishedShape implements AutoCloseable {

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Schema schema;
    private final Map<Audience, Connection> made = new HashMap<>();

    public PublishedShape(Schema schema) {
        this.schema = schema.with(schema.views().stream().map(FactView::empty).toList());
    }

    /**
     * The empty tables as these classes show them.
     *
     * @throws WeirException when they cannot be made
     */
    public Connection tables(Set<PrivacyClass> classes) {
        return tables(Audience.of(classes));
    }

    /** The empty tables of an audience's file, as far as these classes are seen. */
    public Connection tables(Audience audience, Set<PrivacyClass> classes) {
        return tables(audience.with(classes));
    }

    private Connection tables(Audience audience) {
        return made.computeIfAbsent(audience, this::make);
    }

    /** The empty tables with all that is ever published. */
    public Connection everything() {
        return tables(EnumSet.allOf(PrivacyClass.class));
    }

    /** The class of a column; empty if there is no such column or it has none. @param table {@code event} or {@code weir.load} */
    public Optional<PrivacyClass> privacy(String table, String column) {
        return PublishedCatalog.of(schema).column(table, column).map(PublishedCatalog.Column::privacy);
    }

    private Connection make(Audience audience) {
        Connection connection = ScratchDatabase.open(true);
        try {
            OperationsTables.install(connection);
            SchemaTables.apply(connection, schema, Map.of());
            Visible visible = new Visible(schema, audience);
            HiddenRows hidden = HiddenRows.find(connection, visible, ANY_TIME.toLocalDate());
            String home = connection.getCatalog();
            try (Statement statement = connection.createStatement()) {
                statement.execute("ATTACH ':memory:' AS published");
            }
            new PublishedTables(visible, hidden, 0, ANY_TIME).copy(connection, home);
            return connection;
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.CONFIGURE,
                    "",
                    "the published tables could not be tried: " + DatabaseMessage.of(failure),
                    failure);
        }
    }

    @Override
    public void close() {
        for (Connection connection : made.values()) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new WeirException(Stage.CONFIGURE, "", "the check database cannot be closed", failure);
            }
        }
    }
}
