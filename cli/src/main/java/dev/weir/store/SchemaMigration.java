package dev.weir.store;

import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what the database has with what the schema asks for, and lists the statements between them and the losses they would mean. */
final class SchemaMigration {

    private static final Set<String> OWN_COLUMNS = Set.of(
            "department", "mapping", "scope", "source_key", "from_load", "until_load", "sheet", "row_no", "as_of");

    private final Connection connection;
    private final TableCatalog catalog;
    private final Function<String, Position> places;
    private final List<String> statements = new ArrayList<>();
    private final Problems problems = new Problems();

    private SchemaMigration(Connection connection, TableCatalog catalog, Function<String, Position> places) {
        this.connection = connection;
        this.catalog = catalog;
        this.places = places;
    }

    /**
     * The statements, to be run in order.
     *
     * @param places where an entity, or a field as {@code entity.field}, stands in the schema's file
     * @throws dev.weir.problem.ConfigurationException with every change that would lose values
     */
    static List<String> plan(Connection connection, Schema schema, Function<String, Position> places)
            throws SQLException {
        SchemaMigration migration = new SchemaMigration(connection, TableCatalog.read(connection), places);
        Set<String> removed = new TreeSet<>(migration.catalog.tables("history"));
        removed.removeAll(schema.entities().keySet());
        for (String entity : removed) {
            migration.remove(entity);
        }
        for (Entity entity : schema.entities().values()) {
            migration.history(entity);
            migration.statements.add(EntityTables.record(entity));
        }
        for (Entity entity : schema.entities().values()) {
            migration.golden(entity);
        }
        migration.problems.throwIfErrors();
        return migration.statements;
    }

    private void remove(String entity) throws SQLException {
        long rows = count(Sql.name("history", entity), "true");
        if (rows > 0) {
            problems.error(
                    places.apply(entity),
                    SchemaLoss.ENTITY_REMOVED,
                    "entity \"" + entity + "\" is gone, but " + rows + " versions of its records are kept",
                    "put the entity back; an entity that no mapping fills may stay");
            return;
        }
        statements.add("DROP VIEW IF EXISTS " + Sql.name("record", entity));
        statements.add("DROP TABLE " + Sql.name("history", entity));
        dropGolden(entity);
    }

    private void history(Entity entity) throws SQLException {
        Map<String, String> existing = catalog.columns("history", entity.name());
        if (existing.isEmpty()) {
            statements.add(EntityTables.history(entity));
            return;
        }
        String table = Sql.name("history", entity.name());
        for (Field field : entity.fields()) {
            String type = existing.get(field.name());
            if (type == null) {
                statements.add("ALTER TABLE " + table + " ADD COLUMN " + Sql.name(field.name()) + " "
                        + field.type().recordType());
            } else if (!type.equals(field.type().recordType())) {
                changeType(entity, field, type);
            }
        }
        for (String column : existing.keySet()) {
            if (!OWN_COLUMNS.contains(column) && entity.field(column).isEmpty()) {
                removeField(entity, column);
            }
        }
    }

    private void changeType(Entity entity, Field field, String oldType) throws SQLException {
        String table = Sql.name("history", entity.name());
        String column = Sql.name(field.name());
        String newType = field.type().recordType();
        long lost = count(
                table,
                SqlTemplate.of(
                                "${field} IS NOT NULL AND TRY_CAST(TRY_CAST(${field} AS ${new}) AS ${old}) IS DISTINCT FROM ${field}")
                        .sql("field", column)
                        .sql("new", newType)
                        .sql("old", oldType)
                        .sql());
        if (lost == 0) {
            statements.add("ALTER TABLE " + table + " ALTER COLUMN " + column + " TYPE " + newType);
            return;
        }
        problems.error(
                places.apply(entity.name() + "." + field.name()),
                SchemaLoss.TYPE_NARROWED,
                "field \"%s.%s\" was %s and is now %s, which cannot hold %d of the recorded values"
                        .formatted(entity.name(), field.name(), oldType, newType, lost),
                "keep the old type, or add a field of another name");
    }

    private void removeField(Entity entity, String column) throws SQLException {
        String table = Sql.name("history", entity.name());
        long values = count(table, Sql.name(column) + " IS NOT NULL");
        if (values == 0) {
            statements.add("ALTER TABLE " + table + " DROP COLUMN " + Sql.name(column));
            return;
        }
        problems.error(
                places.apply(entity.name() + "." + column),
                SchemaLoss.FIELD_REMOVED,
                "field \"%s.%s\" is gone, but %d versions of records hold a value of it"
                        .formatted(entity.name(), column, values),
                "put the field back; a field that no mapping fills may stay");
    }

    /** Golden rows are derived: a column that changes its type is empty until the next resolve. */
    private void golden(Entity entity) {
        Map<String, String> existing = catalog.columns("main", entity.name());
        boolean view = catalog.isView("main", entity.name());
        if (entity.golden() == Golden.RECORD || existing.isEmpty() || view) {
            if (view != (entity.golden() == Golden.RECORD)) {
                dropGolden(entity.name());
            }
            statements.add(EntityTables.golden(entity));
            return;
        }
        List<String> kept = entity.fields().stream()
                .filter(field -> field.type().goldenType().equals(existing.get(field.name())))
                .map(Field::name)
                .toList();
        if (kept.size() < entity.fields().size() || existing.size() != kept.size() + 2) {
            statements.add(EntityTables.goldenAgain(entity, kept));
        }
    }

    private void dropGolden(String entity) {
        if (catalog.isView("main", entity)) {
            statements.add("DROP VIEW " + Sql.name("main", entity));
        } else if (catalog.isTable("main", entity)) {
            statements.add("DROP TABLE " + Sql.name("main", entity));
        }
    }

    private long count(String table, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table + " WHERE " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
