package dev.weir.resolve;

import dev.weir.resolve.Decision.Kind;
import dev.weir.resolve.Decision.Side;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The decisions of people, found among the records. */
final class Decisions {

    /** What stands as department where a decision's value counts. */
    static final String DEPARTMENT = "decision";

    private final Session session;
    private final List<Decision> decisions;

    /** Puts the decisions into a temporary table. */
    Decisions(Session session, List<Decision> decisions) throws SQLException {
        this.session = session;
        this.decisions = Decision.latest(decisions);
        session.execute("""
                CREATE OR REPLACE TEMP TABLE decision (line INTEGER, kind VARCHAR, entity VARCHAR,
                  mapping_a VARCHAR, scope_a VARCHAR, key_a VARCHAR, mapping_b VARCHAR, scope_b VARCHAR, key_b VARCHAR,
                  field VARCHAR, value VARCHAR)""");
        for (int line = 0; line < this.decisions.size(); line++) {
            Decision decision = this.decisions.get(line);
            Side b = decision.b().orElse(new Side(null, null, null));
            session.execute(
                    "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    line,
                    text(decision.kind()),
                    decision.entity(),
                    decision.a().mapping(),
                    decision.a().scope(),
                    decision.a().key(),
                    b.mapping(),
                    b.scope(),
                    b.key(),
                    decision.field().orElse(null),
                    decision.value().orElse(null));
        }
    }

    /** The pairs of nodes declared same or different; a record that is gone is left out until it returns. */
    List<int[]> pairs(Entity entity, NodeTable table, Kind kind) throws SQLException {
        List<int[]> pairs = new ArrayList<>();
        if (decisions.stream()
                .noneMatch(decision -> decision.entity().equals(entity.name()) && decision.kind() == kind)) {
            return pairs;
        }
        session.read(
                row -> {
                    // not in the statement: the database would then compare every record with every other
                    if (row.getInt(1) != row.getInt(2)) {
                        pairs.add(new int[] {row.getInt(1), row.getInt(2)});
                    }
                },
                SqlTemplate.of("""
                SELECT DISTINCT least(a.weir_node, b.weir_node) AS one, greatest(a.weir_node, b.weir_node) AS other
                FROM decision d
                JOIN ${nodes} a ON a.mapping = d.mapping_a AND a.scope = d.scope_a AND a.source_key = d.key_a
                JOIN ${nodes} b ON b.mapping = d.mapping_b AND b.scope = d.scope_b AND b.source_key = d.key_b
                WHERE d.entity = ? AND d.kind = ?
                ORDER BY one, other""").sql("nodes", table.name()).sql(),
                entity.name(),
                text(kind));
        return pairs;
    }

    /**
     * Adds each decided value as a statement of its own to the nodes, before every department's. Numbers below zero mark them: the later
     * decision counts.
     *
     * @return whether any was looked for
     */
    boolean addValues(Entity entity, NodeTable table, Reviews reviews) throws SQLException {
        List<Field> decided =
                entity.fields().stream().filter(field -> decides(entity, field)).toList();
        for (Field field : decided) {
            reviews.unreadableValues(entity, field);
            session.execute(
                    SqlTemplate.of("""
                    INSERT INTO ${golden} (weir_node, golden_id, rule)
                    SELECT -1 - d.line, g.golden_id, 0
                    FROM (${decided}) d JOIN ${golden} g ON g.weir_node = d.weir_node""")
                            .sql("golden", table.golden())
                            .sql("decided", decided(table, field))
                            .sql(),
                    entity.name(),
                    field.name());
            session.execute(
                    SqlTemplate.of("""
                    INSERT INTO ${nodes} (weir_node, department, mapping, scope, source_key, stale, ${field})
                    SELECT -1 - d.line, ${department}, d.mapping, d.scope, d.source_key, false, d.value
                    FROM (${decided}) d""")
                            .sql("nodes", table.name())
                            .name("field", field.name())
                            .text("department", DEPARTMENT)
                            .sql("decided", decided(table, field))
                            .sql(),
                    entity.name(),
                    field.name());
        }
        return !decided.isEmpty();
    }

    /** The values decided for a field, each with the record that it is about. */
    private static String decided(NodeTable table, Field field) {
        return SqlTemplate.of("""
                SELECT d.line, n.weir_node, n.mapping, n.scope, n.source_key, TRY_CAST(d.value AS ${type}) AS value
                FROM decision d
                JOIN ${nodes} n ON n.weir_node >= 0
                  AND n.mapping = d.mapping_a AND n.scope = d.scope_a AND n.source_key = d.key_a
                WHERE d.entity = ? AND d.kind = 'value' AND d.field = ? AND TRY_CAST(d.value AS ${type}) IS NOT NULL""")
                .sql("type", field.type().recordType())
                .sql("nodes", table.name())
                .sql();
    }

    private boolean decides(Entity entity, Field field) {
        return decisions.stream()
                .anyMatch(decision -> decision.entity().equals(entity.name())
                        && decision.field().equals(Optional.of(field.name())));
    }

    void close() throws SQLException {
        session.execute("DROP TABLE decision");
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
