package dev.weir.resolve;

import dev.weir.schema.Authority;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.sql.SQLException;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the golden rows are still what a resolve would make: they follow from the loads that stand, the schema, the decisions and, where a
 * field has a {@code max_age}, from the day on which the next statement becomes too old.
 */
final class ResolveState {

    private static final String MADE_OF = "resolved_from";
    private static final String UNTIL = "resolved_until";

    /** Months differ in length: better too early than too late. */
    private static final int MARGIN_DAYS = 3;

    private final Session session;
    private final Schema schema;
    private final List<Decision> decisions;

    ResolveState(Session session, Schema schema, List<Decision> decisions) {
        this.session = session;
        this.schema = schema;
        this.decisions = decisions;
    }

    /** @param now as text; what has no line in the notes is not current */
    boolean isCurrent(String now) throws SQLException {
        return session.number("""
                        SELECT count(*) FROM weir.meta
                        WHERE name = ? AND value = ? AND NOT EXISTS (
                          SELECT 1 FROM weir.meta WHERE name = ? AND CAST(value AS TIMESTAMP) <= CAST(? AS TIMESTAMP))""", MADE_OF, fingerprint(), UNTIL, now) > 0;
    }

    /** Notes what the golden rows have just been made of. */
    void remember(String now) throws SQLException {
        session.update("DELETE FROM weir.meta WHERE name IN (?, ?)", MADE_OF, UNTIL);
        session.update("INSERT INTO weir.meta (name, value) VALUES (?, ?)", MADE_OF, fingerprint());
        for (Entity entity : schema.entities().values()) {
            for (Period age : ages(entity)) {
                session.update(
                        """
                        INSERT INTO weir.meta (name, value)
                        SELECT ?, CAST(min(as_of) + to_months(%1$d) + to_days(%2$d) AS VARCHAR) FROM record.%3$s
                        WHERE as_of >= CAST(? AS TIMESTAMP) - to_months(%1$d) - to_days(%4$d) HAVING min(as_of) IS NOT NULL""".formatted(
                                        age.toTotalMonths(),
                                        age.getDays() - MARGIN_DAYS,
                                        Sql.name(entity.name()),
                                        age.getDays()),
                        UNTIL,
                        now);
            }
        }
    }

    private static Set<Period> ages(Entity entity) {
        Set<Period> ages = new LinkedHashSet<>();
        if (entity.golden() != Golden.RECORD) {
            entity.authority().maxAge().ifPresent(ages::add);
            entity.fields().stream()
                    .map(Field::authority)
                    .flatMap(Optional::stream)
                    .map(Authority::maxAge)
                    .flatMap(Optional::stream)
                    .forEach(ages::add);
        }
        return ages;
    }

    private String fingerprint() throws SQLException {
        String[] found = new String[1];
        session.read(
                row -> found[0] = row.getString(1),
                """
                SELECT sha256(concat_ws(chr(31), CAST(? AS VARCHAR),
                  (SELECT max(value) FROM weir.meta WHERE name = 'tables_fingerprint'),
                  (SELECT count(*) || ':' || coalesce(sum(hash(load_id, status)::HUGEINT), 0)
                    FROM weir.load WHERE status IN ('done', 'withdrawn'))))""",
                String.join(
                        "\n",
                        schema.fingerprint(),
                        decisions.toString(),
                        String.valueOf(ResolveState.class.getPackage().getImplementationVersion())));
        return found[0];
    }
}
