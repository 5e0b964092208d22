package dev.weir.store;

import dev.weir.problem.Position;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.Entity;
import dev.weir.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Brings the working file's tables, views, comments and code lists into line with the shared schema. */
public final class SchemaTables {

    /** The name in {@code weir.meta} of {@link Schema#fingerprint()} as last applied. */
    public static final String SCHEMA_FINGERPRINT = "schema_fingerprint";

    /** Covers the SQL itself too, so that a newer Weir brings its views up to date. */
    private static final String TABLES_FINGERPRINT = "tables_fingerprint";

    private static final Position SCHEMA_FILE = Position.of("mappings/schema.yaml");

    private SchemaTables() {}

    /**
     * Whether the schema can be applied, without changing anything.
     *
     * @param places where an entity, or a field as {@code entity.field}, stands in the schema's file
     * @throws dev.weir.problem.ConfigurationException when the change would lose recorded values (codes in {@link SchemaLoss})
     */
    public static void check(Connection connection, Schema schema, Function<String, Position> places)
            throws SQLException {
        SchemaMigration.plan(connection, schema, places);
    }

    /**
     * Makes what is missing and changes what differs, all or nothing; a new field is a new, empty column. Does nothing if neither the
     * schema nor Weir has changed.
     *
     * @param placeholders value to reason, from {@code codes/placeholders.csv}
     * @return whether anything was changed; golden tables then wait for the next resolve
     * @throws dev.weir.problem.ConfigurationException when the change would lose recorded values (codes in {@link SchemaLoss})
     */
    public static boolean apply(Connection connection, Schema schema, Map<String, String> placeholders) {
        String fingerprint = fingerprint(schema, placeholders);
        try {
            if (Meta.get(connection, TABLES_FINGERPRINT).equals(Optional.of(fingerprint))) {
                return false;
            }
            return Transaction.run(connection, () -> {
                change(connection, schema, placeholders);
                Meta.set(connection, SCHEMA_FINGERPRINT, schema.fingerprint());
                Meta.set(connection, TABLES_FINGERPRINT, fingerprint);
                return true;
            });
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.CONFIGURE,
                    "mappings/schema.yaml",
                    "the tables cannot be made: " + DatabaseMessage.of(failure),
                    failure);
        }
    }

    private static void change(Connection connection, Schema schema, Map<String, String> placeholders)
            throws SQLException {
        if (Meta.get(connection, Meta.ID_SALT).isEmpty()) {
            Meta.set(connection, Meta.ID_SALT, UUID.randomUUID().toString());
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : SchemaMigration.plan(connection, schema, unused -> SCHEMA_FILE)) {
                statement.execute(sql);
            }
            for (Entity entity : schema.entities().values()) {
                for (String sql : SchemaComments.all(entity)) {
                    statement.execute(sql);
                }
            }
            for (String sql : PopulationViews.statements(schema)) {
                statement.execute(sql);
            }
            for (String sql : CodeTables.statements(schema, placeholders)) {
                statement.execute(sql);
            }
        }
    }

    private static String fingerprint(Schema schema, Map<String, String> placeholders) {
        List<String> statements = new ArrayList<>();
        for (Entity entity : schema.entities().values()) {
            statements.add(EntityTables.history(entity));
            statements.add(EntityTables.record(entity));
            statements.add(EntityTables.golden(entity));
            statements.addAll(SchemaComments.all(entity));
        }
        statements.addAll(PopulationViews.statements(schema));
        statements.addAll(CodeTables.statements(schema, placeholders));
        statements.add(schema.fingerprint());
        return TextDigest.of(statements);
    }
}
