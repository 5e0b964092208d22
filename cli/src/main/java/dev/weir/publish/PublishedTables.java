package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.RepeatedFields;
import dev.weir.schema.RowPrivacy;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.EntityTables;
import dev.weir.store.Functions;
import dev.weir.store.OperationsTable;
import dev.weir.store.OperationsTable.Column;
import dev.weir.store.OperationsTables;
import dev.weir.store.PopulationViews;
import dev.weir.store.SchemaComments;
import dev.weir.store.SchemaTables;
import dev.weir.store.Transaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies what may be seen from the working file into a published one. */
record PublishedTables(Visible visible, HiddenRows hidden, long run, LocalDateTime time) {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedTables.class);

    /** Columns of operations tables that hold the id of a golden row; the table's {@code entity} says of which entity. */
    private static final Set<String> IDS = Set.of("golden_id", "old_id", "new_id");

    /**
     * Fills the attached, empty database {@code published}, and leaves it the default one.
     *
     * @param home the working catalog
     */
    void copy(Connection connection, String home) throws SQLException {
        Map<String, String> views = views(connection);
        PublishedViews facts = new PublishedViews(visible, hidden, time.toLocalDate());
        facts.copy(connection);
        Transaction.run(connection, () -> {
            tables(connection, home, facts.comments());
            return null;
        });
        Transaction.run(connection, () -> {
            Functions.install(connection);
            return null;
        });
        views.forEach((name, sql) -> createIfItBinds(connection, name, sql));
    }

    private void tables(Connection connection, String home, List<String> comments) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("USE published");
            statement.execute("CREATE SCHEMA weir");
            for (Entity entity : visible.entities()) {
                statement.execute("CREATE TABLE " + Sql.name("main", entity.name()) + " AS " + golden(entity, home));
                for (String comment : SchemaComments.golden(entity, "TABLE", visible.fields(entity))) {
                    statement.execute(comment);
                }
            }
            for (String sql : new PublishedPopulation(visible, hidden, home).statements()) {
                statement.execute(sql);
            }
            for (String sql : comments) {
                statement.execute(sql);
            }
            for (OperationsTable table : visible.operations()) {
                List<Column> columns = visible.columns(table);
                statement.execute("CREATE TABLE weir." + table.name() + " AS " + operations(table, columns, home));
                for (String comment : table.comments("TABLE", columns)) {
                    statement.execute(comment);
                }
            }
            OperationsTable meta = OperationsTables.named("meta");
            statement.execute(meta());
            for (String comment : meta.comments("TABLE", meta.columns())) {
                statement.execute(comment);
            }
        }
    }

    /** The query of what may be seen of the entity's golden rows. */
    String golden(Entity entity, String home) {
        String source = Sql.name(home) + "." + Sql.name("main", entity.name());
        String id = Sql.name(EntityTables.id(entity));
        StringBuilder columns = new StringBuilder("g." + id);
        StringBuilder from = new StringBuilder(" FROM " + source + " AS g");
        for (Field field : visible.fields(entity)) {
            String name = Sql.name(field.name());
            Optional<Entity> coarse = field.target().filter(hidden::hasCoarse).flatMap(visible.schema()::entity);
            if (coarse.isPresent()) {
                String alias = Sql.name("coarse " + field.name());
                from.append(" LEFT JOIN " + HiddenRows.coarse(coarse.get()) + " AS " + alias + " ON " + alias
                        + ".id = g." + name);
                columns.append(", " + seen(entity, field, "coalesce(" + alias + ".coarse_id, g." + name + ")") + " AS "
                        + name);
            } else {
                columns.append(", " + seen(entity, field, shown(entity, field, home)) + " AS " + name);
            }
        }
        String where = hidden.has(entity.name())
                ? " WHERE g." + id + " NOT IN (SELECT id FROM " + HiddenRows.name(entity) + ")"
                : "";
        String made = hidden.hasCoarse(entity.name()) ? " UNION ALL BY NAME " + coarse(entity, source, id) : "";
        return "SELECT " + columns + ", g.as_of" + from + where + made;
    }

    /** The reference; none where it leads to a row that is not the audience's. */
    private String seen(Entity entity, Field field, String value) {
        if (!hidden.leavesEmpty(entity, field)) {
            return value;
        }
        Entity target = field.target().flatMap(visible.schema()::entity).orElseThrow();
        return "CASE WHEN g." + Sql.name(field.name()) + " IN (SELECT id FROM " + HiddenRows.name(target)
                + " WHERE outside) THEN NULL ELSE " + value + " END";
    }

    /** The field's value; none where it says again what a hidden row says. */
    private String shown(Entity entity, Field field, String home) {
        RowPrivacy.Repeated repeated = entity.rows().repeats().get(field.name());
        String value = "g." + Sql.name(field.name());
        if (repeated == null || !hidden.has(repeated.entity())) {
            return value;
        }
        Entity other = visible.schema().entity(repeated.entity()).orElseThrow();
        Entity relation = RepeatedFields.relation(visible.schema().entities().values(), entity.name(), other.name())
                .orElseThrow();
        return SqlTemplate.of("""
                CASE WHEN NOT EXISTS (SELECT 1 FROM ${relation} AS tie
                  JOIN ${other} AS said ON said.${other_id} = tie.${to_other}
                  SEMI JOIN ${hidden} AS h ON h.id = said.${other_id}
                  WHERE tie.${to_this} = g.${id} AND said.${field} = ${value}) THEN ${value} END""")
                .sql("relation", Sql.name(home) + "." + Sql.name("main", relation.name()))
                .sql("other", Sql.name(home) + "." + Sql.name("main", other.name()))
                .name("other_id", EntityTables.id(other))
                .name("to_other", reference(relation, other))
                .name("to_this", reference(relation, entity))
                .name("id", EntityTables.id(entity))
                .sql("hidden", HiddenRows.name(other))
                .name("field", repeated.field())
                .sql("value", value)
                .sql();
    }

    private static String reference(Entity relation, Entity target) {
        return RepeatedFields.reference(relation, target.name()).orElseThrow().name();
    }

    /** The rows that are made of what may be seen of hidden ones. */
    private String coarse(Entity entity, String source, String id) {
        String fields = visible.fields(entity).stream()
                .filter(field -> entity.rows().coarse().contains(field.name()))
                .map(field -> ", g." + Sql.name(field.name()))
                .collect(Collectors.joining());
        return "SELECT c.coarse_id AS " + id + fields + ", max(g.as_of) AS as_of FROM " + source + " AS g JOIN "
                + HiddenRows.coarse(entity) + " AS c ON c.id = g." + id + " WHERE c.made GROUP BY c.coarse_id" + fields;
    }

    /** The query of what may be seen of an operations table. */
    String operations(OperationsTable table, List<Column> columns, String home) {
        List<String> conditions = new ArrayList<>();
        for (Column column : table.columns()) {
            if (IDS.contains(column.name())) {
                hidden.entities()
                        .forEach(entity -> conditions.add("NOT (entity = " + Sql.literal(entity.name())
                                + " AND coalesce(" + column.name() + " IN (SELECT id FROM " + HiddenRows.name(entity)
                                + "), false))"));
                conditions.add("entity IN ("
                        + Sql.literals(
                                visible.entities().stream().map(Entity::name).toList()) + ")");
            }
        }
        Optional.ofNullable(visible.audience().rows().get("weir." + table.name()))
                .ifPresent(only -> conditions.add("(\n" + only + "\n)"));
        if (table.columns().stream().anyMatch(column -> column.name().equals("field"))) {
            // that departments disagree about a field tells that there is a value
            conditions.add("entity || '.' || field IN (" + Sql.literals(seenFields()) + ")");
        }
        return "SELECT " + columns.stream().map(Column::name).map(Sql::name).collect(Collectors.joining(", "))
                + " FROM "
                + Sql.name(home) + ".weir." + table.name()
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    private List<String> seenFields() {
        List<String> fields = new ArrayList<>(List.of(""));
        for (Entity entity : visible.entities()) {
            visible.fields(entity).forEach(field -> fields.add(entity.name() + "." + field.name()));
        }
        return fields;
    }

    private String meta() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("published_at", time.toString());
        values.put("run", Long.toString(run));
        values.put(SchemaTables.SCHEMA_FINGERPRINT, visible.schema().fingerprint());
        values.put("classes", new TreeSet<>(visible.audience().classes()).toString());
        if (!visible.audience().name().isEmpty()) {
            values.put("audience", visible.audience().name());
        }
        return values.entrySet().stream()
                .map(value -> "(" + Sql.literal(value.getKey()) + ", " + Sql.literal(value.getValue()) + ")")
                .collect(
                        Collectors.joining(", ", "CREATE TABLE weir.meta AS FROM (VALUES ", ") AS meta (name, value)"));
    }

    /** The district's views over golden tables; those of entities whose records stand for themselves are tables here. */
    private Map<String, String> views(Connection connection) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> copied = PopulationViews.queries(visible.schema()).keySet();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT view_name, sql FROM duckdb_views()
                        WHERE schema_name = 'main' AND NOT internal AND NOT temporary
                          AND database_name = current_database() ORDER BY view_oid""")) {
            while (rows.next()) {
                if (visible.schema().entity(rows.getString(1)).isEmpty()
                        && !copied.contains(rows.getString(1))
                        && visible.isSeen(rows.getString(1))) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    /** A view that needs a field which is not published cannot be published either. */
    static void createIfItBinds(Connection connection, String name, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException unpublishedColumn) {
            LOG.info("the view {} is not published: {}", name, DatabaseMessage.of(unpublishedColumn));
        }
    }
}
