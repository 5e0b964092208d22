package dev.weir.resolve;

import dev.weir.schema.Authority;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Golden rows: each field from the statement that counts most, as {@link Ranking} says. Null never beats a value. */
final class GoldenRows {

    private final Session session;
    private final Ranking ranking;

    GoldenRows(Session session, Ranking ranking) {
        this.session = session;
        this.ranking = ranking;
    }

    /** {@code golden_id, department, as_of}, the fields with references followed, and a rank for each distinct authority. */
    static String statements(Entity entity) {
        return Sql.name("statement_" + entity.name());
    }

    /** The column by which a field's statements are ordered, the smallest first. */
    static String rank(Entity entity, Field field) {
        return "weir_rank_" + authorities(entity).indexOf(Ranking.authority(entity, field));
    }

    /** The golden table's column of a field. */
    static String column(Field field) {
        return Sql.name(field.name());
    }

    void write(Entity entity, NodeTable table) throws SQLException {
        state(entity, table);
        session.execute("DELETE FROM main." + Sql.name(entity.name()));
        add(entity, "(SELECT golden_id FROM " + table.golden() + ")");
    }

    /**
     * Adds the golden rows of these ids; {@link #state} has run.
     *
     * @param ids a relation with the column {@code golden_id}, to stand behind FROM
     * @return how many rows
     */
    long add(Entity entity, String ids) throws SQLException {
        String columns = entity.fields().stream().map(GoldenRows::column).collect(Collectors.joining(", "));
        String values = entity.fields().stream()
                .map(field -> "arg_min(" + Sql.name(field.name()) + ", " + rank(entity, field) + ")")
                .collect(Collectors.joining(",\n  "));
        return session.execute(
                "INSERT INTO main.%s (%s, %s, as_of)\nSELECT golden_id, %s, max(as_of)\nFROM %s WHERE golden_id IN (SELECT golden_id FROM %s) GROUP BY golden_id"
                        .formatted(
                                Sql.name(entity.name()),
                                Sql.name(entity.name() + "_id"),
                                columns,
                                values,
                                statements(entity),
                                ids));
    }

    /** Fills {@link #statements} with the records of the table, whose references have been followed. */
    void state(Entity entity, NodeTable table) throws SQLException {
        String fields = entity.fields().stream()
                .map(field -> field.type() == FieldType.REFERENCE
                        ? Sql.name("to_" + field.name()) + ".golden_id AS " + Sql.name(field.name())
                        : "n." + Sql.name(field.name()))
                .collect(Collectors.joining(", "));
        String joins = References.of(entity).stream()
                .map(field -> SqlTemplate.of("LEFT JOIN ${references} ${to} ON ${to}.weir_node = n.weir_node")
                        .sql("references", table.references(field.name()))
                        .name("to", "to_" + field.name())
                        .sql())
                .collect(Collectors.joining("\n"));
        List<String> ranks = new ArrayList<>();
        for (Authority authority : authorities(entity)) {
            ranks.add(rank(authority) + " AS weir_rank_" + ranks.size());
        }
        session.execute("""
                CREATE OR REPLACE TEMP TABLE %s AS
                SELECT g.golden_id, n.department, n.as_of, %s, %s
                FROM (SELECT *, %s FROM %s) n
                JOIN %s g ON g.weir_node = n.weir_node
                %s""".formatted(
                        statements(entity),
                        fields,
                        String.join(", ", ranks),
                        Ranking.recency("weir_node"),
                        table.name(),
                        table.golden(),
                        joins));
    }

    /** A decided value has its negative node number and so comes first. */
    private String rank(Authority authority) {
        return "CASE WHEN n.weir_node < 0 THEN CAST(n.weir_node AS BIGINT) ELSE\n" + ranking.rank("n", authority)
                + " END";
    }

    private static List<Authority> authorities(Entity entity) {
        Set<Authority> distinct = new LinkedHashSet<>();
        entity.fields().forEach(field -> distinct.add(Ranking.authority(entity, field)));
        return List.copyOf(distinct);
    }
}
