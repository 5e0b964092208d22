package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.Brake;
import dev.weir.mapping.RejectLimit;
import dev.weir.problem.FaultCode;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The limits beyond which an input is held until a person lets it through. */
final class Policies {

    /** Fewer values that cannot be read may be mistakes of one person. */
    private static final int LEAST_UNREADABLE = 20;

    private static final String UNREADABLE_SHARE = "0.95";

    /** Faults that do not say that a value cannot be read. */
    private static final List<FaultCode> OF_ROWS = List.of(
            FaultCode.REQUIRED_MISSING,
            FaultCode.KEY_UNREADABLE,
            FaultCode.KEY_DISAGREES,
            FaultCode.ROW_REPEATED,
            FaultCode.CHECK_FAILED,
            FaultCode.EXPRESSION_FAILED,
            FaultCode.REFERENCE_UNREADABLE);

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

    /** A column of which nearly nothing can be read: the mapping rather says the wrong thing of it than each row. */
    void unreadableColumns(LoadInput input) throws SQLException {
        List<String> columns = input.mapping().columns().stream()
                .map(column -> SqlTemplate.of(
                                "SELECT ${text} AS column_name, count(${column}) AS readable FROM converted WHERE _skip IS NULL")
                        .text("text", column.name())
                        .name("column", column.name())
                        .sql())
                .toList();
        String sql = SqlTemplate.of("""
                SELECT column_name, unreadable, unreadable + readable, code
                FROM (${columns})
                JOIN (
                  SELECT column_name, count(DISTINCT _row) AS unreadable, mode(code) AS code FROM fault
                  WHERE severity <> 'repair' AND code NOT IN (${of_rows}) GROUP BY column_name
                ) AS faults USING (column_name)
                WHERE unreadable >= ${least} AND unreadable >= ${share} * (unreadable + readable)
                ORDER BY unreadable DESC, column_name LIMIT 1""")
                .sql("columns", String.join(" UNION ALL ", columns))
                .sql(
                        "of_rows",
                        OF_ROWS.stream().map(FaultCode::code).map(Sql::literal).collect(Collectors.joining(", ")))
                .number("least", LEAST_UNREADABLE)
                .sql("share", UNREADABLE_SHARE)
                .sql();
        List<String> found = session.rows(
                sql,
                row ->
                        "column \"%s\" cannot be read in %d of its %d rows (%s); correct its `as:` in the mapping, or ask the department what it holds, or let it through"
                                .formatted(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)));
        if (!found.isEmpty()) {
            throw new StoppedException(Stage.CHECK, input.name(), HeldCode.COLUMN_UNREADABLE, found.get(0));
        }
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
                            Stage.CHECK, input.name(), HeldCode.BRAKE, lost(mapping, entity, loss, brake, many));
                }
            }
        }
    }

    /** Keys that come without the zeros before them, as from a program that took them for numbers: they would be other records, and the old ones end. */
    void lostZeros(LoadInput input) throws SQLException {
        for (String entity : input.mapping().entities()) {
            List<String> lost = session.rows(
                    SqlTemplate.of("""
                    SELECT old.source_key, fresh.source_key, count(*) OVER ()
                    FROM (SELECT *, ${plain} AS plain FROM ${action} WHERE action IN ('removed', 'stale missing')) AS old
                    JOIN (SELECT *, ${plain} AS plain FROM ${action} WHERE action = 'new') AS fresh
                      ON fresh.scope = old.scope AND fresh.plain = old.plain
                    WHERE length(fresh.source_key) < length(old.source_key)
                    ORDER BY old.source_key LIMIT 1""")
                            .sql("plain", "regexp_replace(source_key, '(^|[|])0+([0-9])', '\\1\\2', 'g')")
                            .name("action", "action_" + entity)
                            .sql(),
                    row ->
                            "\"%s\" would end and \"%s\" begin, and so %d records: their keys have lost the zeros before them"
                                    .formatted(row.getString(1), row.getString(2), row.getLong(3)));
            if (!lost.isEmpty()) {
                throw new StoppedException(
                        Stage.CHECK,
                        input.name(),
                        HeldCode.BRAKE,
                        lost.get(0)
                                + "; format the column as text, type the keys in full and deliver it again, or, if these are others, let it through");
            }
        }
    }

    /**
     * An input while rows of the same issue are out for correction: with no more rows than those, or where more records would end than it has rows, it is
     * rather corrected rows whose receipt numbers are lost than the whole ledger. The brake does not watch ledgers this small.
     */
    void lostReceipts(LoadInput input) throws SQLException {
        if (!LedgerScopes.replaces(input)) {
            return;
        }
        long returned =
                session.number("""
                SELECT count(*) FROM weir.reject WHERE mapping = ? AND status = 'open' AND load_id IN (
                  SELECT ledger.load_id FROM weir.ledger JOIN ledger_scope ON ledger_scope.scope = ledger.scope
                    AND ledger_scope.issue IS NOT DISTINCT FROM ledger.issue AND ledger_scope.replaces
                  WHERE ledger.mapping = ? AND ledger.load_id IN (SELECT load_id FROM weir.receipt WHERE returned IS NOT NULL))""", input.mapping().name(), input.mapping().name());
        long rows = session.number("SELECT count(*) FROM stage WHERE _row NOT IN (SELECT _row FROM skipped)");
        if (returned == 0 || rows == 0) {
            return;
        }
        long most = rows <= returned ? 0 : rows;
        for (String entity : input.mapping().entities()) {
            if (session.number("SELECT count(*) FROM " + Sql.name("action_" + entity) + " WHERE action = 'removed'")
                    > most) {
                throw new StoppedException(
                        Stage.CHECK,
                        input.name(),
                        HeldCode.RECEIPTS_MISSING,
                        "it holds %d rows while %d of its ledger are out for correction, and would end all other records; send the returned workbook with its receipt numbers, or, if this is the whole ledger, let it through"
                                .formatted(rows, returned));
            }
        }
    }

    private static String lost(CompiledMapping mapping, String entity, Loss loss, Brake brake, boolean many) {
        String ledger = loss.scope.isEmpty() ? mapping.name() : loss.scope;
        String what = many
                ? "ledger %s would lose %d of its %d %s records (brake: more than %d %% and more than %d)"
                        .formatted(ledger, loss.removed, loss.before, entity, brake.percent(), brake.rows())
                : "ledger %s would lose all of its %s records (%d), as the input states none"
                        .formatted(ledger, entity, loss.before);
        return what + "; check that the file is complete, then let it through";
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
