package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.Brake;
import dev.weir.mapping.RejectLimit;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The limits beyond which an input is held until a person lets it through. */
final class Policies {

    private final Session session;

    Policies(Session session) {
        this.session = session;
    }

    /** Too many rejected rows: the file is rather the wrong one than full of mistakes. */
    void rejects(LoadInput input) throws SQLException {
        RejectLimit limit = input.mapping().rejectLimit();
        long rejected = session.number("SELECT count(*) FROM reject");
        long rows = session.number("SELECT count(*) FROM stage");
        double percent = rows == 0 ? 0 : 100.0 * rejected / rows;
        if (rejected > limit.max() || percent > limit.maxPercent()) {
            throw new StoppedException(
                    Stage.CHECK,
                    input.name(),
                    HeldCode.TOO_MANY_REJECTS,
                    "%d of %d rows have errors, more than the mapping allows (rejects: max %s, max_percent %s): %s; correct the file, or let it through"
                            .formatted(
                                    rejected,
                                    rows,
                                    limit.max() == Long.MAX_VALUE ? "none" : limit.max(),
                                    plain(limit.maxPercent()),
                                    commonest()));
        }
    }

    private static String plain(double percent) {
        return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
    }

    private String commonest() throws SQLException {
        return session
                .rows(
                        "SELECT code, column_name, count(*) AS faults FROM fault WHERE severity = 'error'"
                                + " GROUP BY ALL ORDER BY faults DESC, code, column_name LIMIT 3",
                        row -> row.getLong(3) + " × " + row.getString(1) + " in " + row.getString(2))
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** A replace that would end too many of a ledger's records. */
    void brake(LoadInput input) throws SQLException {
        CompiledMapping mapping = input.mapping();
        Brake brake = mapping.brake();
        for (String entity : input.mapping().entities()) {
            for (Loss loss : losses(mapping, entity)) {
                boolean many =
                        100.0 * loss.removed > (double) brake.percent() * loss.before && loss.removed > brake.rows();
                boolean everything = loss.removed == loss.before && loss.stated == 0;
                if (many || everything) {
                    throw new StoppedException(
                            Stage.CHECK,
                            input.name(),
                            HeldCode.BRAKE,
                            "ledger %s would lose %d of its %d %s records (brake: more than %d %% and more than %d); check that the file is complete, then let it through"
                                    .formatted(
                                            loss.scope.isEmpty() ? mapping.name() : loss.scope,
                                            loss.removed,
                                            loss.before,
                                            entity,
                                            brake.percent(),
                                            brake.rows()));
                }
            }
        }
    }

    private record Loss(String scope, long removed, long before, long stated) {}

    private List<Loss> losses(CompiledMapping mapping, String entity) throws SQLException {
        String sql = SqlTemplate.of("""
                SELECT scope, count(*) FILTER (WHERE action = 'removed') AS removed,
                  (SELECT count(*) FROM ${history} AS version WHERE version.mapping = ? AND version.until_load IS NULL
                    AND version.scope = action.scope) AS before,
                  count(*) FILTER (WHERE action <> 'removed') AS stated
                FROM ${action} AS action
                WHERE scope IN (SELECT scope FROM ledger_scope WHERE replaces)
                GROUP BY scope
                HAVING removed > 0
                ORDER BY scope""")
                .name("history", "history", entity)
                .name("action", "action_" + entity)
                .sql();
        return session.rows(
                sql, row -> new Loss(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)), mapping.name());
    }
}
