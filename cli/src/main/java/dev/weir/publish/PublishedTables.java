package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.EntityTables;
import dev.weir.store.Functions;
import dev.weir.store.PopulationViews;
import dev.weir.store.SchemaComments;
import dev.weir.store.SchemaTables;
import dev.weir.store.Transaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a published file holds, and the statements that copy it from the working file. */
record PublishedTables(Schema schema, Set<PrivacyClass> classes, long run, LocalDateTime time) {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedTables.class);

    /** The operations tables, with the columns that can hold no person's data. */
    private static final Map<String, String> OPERATIONS = operations();

    /** Besides, where sensitive data is published: file names, source keys and values can hold anything. */
    private static final Map<String, String> SENSITIVE_OPERATIONS = Map.of(
            "load", ", input, archived, error, notes",
            "conflict", ", value, golden_value",
            "review", ", value, source_key");

    /**
     * Fills the attached, empty database {@code published}, and leaves it the default one.
     *
     * @param home the working catalog
     */
    void copy(Connection connection, String home) throws SQLException {
        Map<String, String> views = views(connection);
        Transaction.run(connection, () -> {
            tables(connection, home);
            return null;
        });
        Transaction.run(connection, () -> {
            Functions.install(connection);
            return null;
        });
        views.forEach((name, sql) -> createIfItBinds(connection, name, sql));
    }

    private void tables(Connection connection, String home) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("USE published");
            statement.execute("CREATE SCHEMA weir");
            for (Entity entity : schema.entities().values()) {
                statement.execute(golden(entity, home));
                for (String comment : SchemaComments.golden(entity, "TABLE", fields(entity))) {
                    statement.execute(comment);
                }
            }
            population(statement, home);
            for (Map.Entry<String, String> table : OPERATIONS.entrySet()) {
                String more = classes.contains(PrivacyClass.SENSITIVE)
                        ? SENSITIVE_OPERATIONS.getOrDefault(table.getKey(), "")
                        : "";
                statement.execute("CREATE TABLE weir." + table.getKey() + " AS SELECT " + table.getValue() + more
                        + " FROM " + Sql.name(home) + ".weir." + table.getKey());
            }
            statement.execute(meta());
        }
    }

    /** As tables: who has died is not published, but must not be counted. */
    private void population(Statement statement, String home) throws SQLException {
        if (!PopulationViews.isPublished(schema, classes)) {
            return;
        }
        for (String view : PopulationViews.queries(schema).keySet()) {
            statement.execute("CREATE TABLE main." + view + " AS FROM " + Sql.name(home) + ".main." + view);
            statement.execute(PopulationViews.comment("TABLE", view));
        }
    }

    private String golden(Entity entity, String home) {
        String columns = fields(entity).stream()
                .map(field -> ", " + Sql.name(field.name()))
                .collect(Collectors.joining());
        return "CREATE TABLE " + Sql.name("main", entity.name()) + " AS SELECT "
                + Sql.name(EntityTables.id(entity)) + columns + ", as_of FROM " + Sql.name(home) + "."
                + Sql.name("main", entity.name());
    }

    private List<Field> fields(Entity entity) {
        return entity.fields().stream()
                .filter(field -> classes.contains(field.privacy()))
                .toList();
    }

    private String meta() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("published_at", time.toString());
        values.put("run", Long.toString(run));
        values.put(SchemaTables.SCHEMA_FINGERPRINT, schema.fingerprint());
        values.put("classes", new TreeSet<>(classes).toString());
        return values.entrySet().stream()
                .map(value -> "(" + Sql.literal(value.getKey()) + ", " + Sql.literal(value.getValue()) + ")")
                .collect(
                        Collectors.joining(", ", "CREATE TABLE weir.meta AS FROM (VALUES ", ") AS meta (name, value)"));
    }

    /** The district's views over golden tables; those of entities whose records stand for themselves are tables here. */
    private Map<String, String> views(Connection connection) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> copied = PopulationViews.queries(schema).keySet();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT view_name, sql FROM duckdb_views()
                        WHERE schema_name = 'main' AND NOT internal AND NOT temporary
                          AND database_name = current_database() ORDER BY view_oid""")) {
            while (rows.next()) {
                if (schema.entity(rows.getString(1)).isEmpty() && !copied.contains(rows.getString(1))) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    /** A view that needs a field which is not published cannot be published either. */
    private static void createIfItBinds(Connection connection, String name, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException unpublishedColumn) {
            LOG.info("the view {} is not published: {}", name, DatabaseMessage.of(unpublishedColumn));
        }
    }

    private static Map<String, String> operations() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("run", "run_id, started_at, finished_at, status, host, version");
        tables.put("load", """
                load_id, run_id, department, mapping, issue, route, content_hash, mapping_hash, mode, status, rows_read, rows_new,
                rows_changed, rows_unchanged, rows_rejected, rows_skipped, rows_warned, records_removed, started_at, finished_at,
                as_of""");
        tables.put("ledger", "mapping, scope, issue, load_id, status, as_of, mode");
        tables.put("code", "list, code, label, en, zh");
        tables.put("conflict", "entity, golden_id, field, department, golden_department, since");
        tables.put("review", "entity, reason, rule, veto, mapping, scope, golden_id, since_run");
        tables.put("id_change", "entity, old_id, new_id, kind, load_id");
        return tables;
    }
}
