package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the golden rows are still what a resolve would make: they follow from the loads that stand, the schema, the decisions and, where a
 * field has a {@code max_age}, from what has become too old since.
 */
final class ResolveState {

    private static final String MADE_OF = "resolved_from";
    private static final String MADE_AT = "resolved_at";

    private final Session session;
    private final Schema schema;
    private final List<Decision> decisions;

    ResolveState(Session session, Schema schema, List<Decision> decisions) {
        this.session = session;
        this.schema = schema;
        this.decisions = decisions;
    }

    /** @param now as text */
    boolean isCurrent(String now) throws SQLException {
        if (!note(MADE_OF).equals(fingerprint())) {
            return false;
        }
        String before = note(MADE_AT);
        for (Entity entity : schema.entities().values()) {
            if (entity.golden() != Golden.RECORD && hasAged(entity, before, now)) {
                return false;
            }
        }
        return true;
    }

    /** Notes what the golden rows have just been made of. */
    void remember(String now) throws SQLException {
        session.execute("DELETE FROM weir.meta WHERE name IN (?, ?)", MADE_OF, MADE_AT);
        session.execute(
                "INSERT INTO weir.meta (name, value) VALUES (?, ?), (?, ?)", MADE_OF, fingerprint(), MADE_AT, now);
    }

    private boolean hasAged(Entity entity, String before, String now) throws SQLException {
        List<String> aged = new ArrayList<>();
        for (Field field : entity.fields()) {
            Ranking.authority(entity, field)
                    .maxAge()
                    .ifPresent(age -> aged.add("%s IS NOT NULL AND as_of >= %s AND as_of < %s"
                            .formatted(Sql.name(field.name()), Ranking.before(before, age), Ranking.before(now, age))));
        }
        return !aged.isEmpty()
                && session.number("SELECT count(*) FROM (SELECT 1 FROM record.%s WHERE %s LIMIT 1)"
                                .formatted(Sql.name(entity.name()), String.join(" OR ", aged)))
                        > 0;
    }

    /** The time at which the golden rows that stand were made, as text; empty before the first resolve. */
    static Optional<String> madeAt(Session session) throws SQLException {
        return session.text("SELECT value FROM weir.meta WHERE name = ?", MADE_AT);
    }

    private String note(String name) throws SQLException {
        return session.text("SELECT value FROM weir.meta WHERE name = ?", name).orElse("");
    }

    private String fingerprint() throws SQLException {
        return session.text(
                        """
                        SELECT sha256(concat_ws(chr(31), CAST(? AS VARCHAR),
                          (SELECT max(value) FROM weir.meta WHERE name = 'tables_fingerprint'),
                          (SELECT count(*) || ':' || coalesce(sum(hash(load_id, status)::HUGEINT), 0)
                            FROM weir.load WHERE status IN ('done', 'withdrawn'))))""",
                        String.join(
                                "\n",
                                schema.fingerprint(),
                                decisions.toString(),
                                String.valueOf(ResolveState.class.getPackage().getImplementationVersion())))
                .orElseThrow();
    }
}
