package dev.weir.resolve;

import dev.weir.resolve.Decision.Kind;
import dev.weir.resolve.Decision.Side;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
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

    private static final String SIDE_A =
            "%1$s.mapping = d.mapping_a AND %1$s.scope = d.scope_a AND %1$s.source_key = d.key_a";
    private static final String SIDE_B =
            "%1$s.mapping = d.mapping_b AND %1$s.scope = d.scope_b AND %1$s.source_key = d.key_b";

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
                """
                SELECT DISTINCT least(a.weir_node, b.weir_node) AS one, greatest(a.weir_node, b.weir_node) AS other
                FROM decision d JOIN %1$s a ON %2$s JOIN %1$s b ON %3$s
                WHERE d.entity = ? AND d.kind = ?
                ORDER BY one, other""".formatted(table.name(), SIDE_A.formatted("a"), SIDE_B.formatted("b")),
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
            String value = "TRY_CAST(d.value AS " + field.type().recordType() + ")";
            String found =
                    "FROM decision d JOIN %s n ON %s WHERE d.entity = ? AND d.kind = 'value' AND d.field = ? AND %s IS NOT NULL"
                            .formatted(table.name(), "n.weir_node >= 0 AND " + SIDE_A.formatted("n"), value);
            session.execute(
                    "INSERT INTO %s (weir_node, golden_id, rule) SELECT -1 - d.line, g.golden_id, 0 %s"
                            .formatted(
                                    table.golden(),
                                    found.replace(
                                            " WHERE ",
                                            " JOIN " + table.golden() + " g ON g.weir_node = n.weir_node WHERE ")),
                    entity.name(),
                    field.name());
            session.execute(
                    """
                    INSERT INTO %s (weir_node, department, mapping, scope, source_key, stale, %s)
                    SELECT -1 - d.line, '%s', n.mapping, n.scope, n.source_key, false, %s %s""".formatted(table.name(), Sql.name(field.name()), DEPARTMENT, value, found),
                    entity.name(),
                    field.name());
        }
        return !decided.isEmpty();
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
