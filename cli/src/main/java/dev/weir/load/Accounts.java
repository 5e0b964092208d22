package dev.weir.load;

import dev.weir.mapping.Input;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource.Summary;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The books of one input. Each term is counted by a query of its own, inside the load's transaction; if a sum is off, nothing is loaded.
 */
final class Accounts {

    private final Session session;

    Accounts(Session session) {
        this.session = session;
    }

    /** Counts the rows' terms from where each of them was decided. */
    RowCounts rows(LoadInput input) throws SQLException {
        long removed = 0;
        for (String entity : input.mapping().entities()) {
            removed += session.number(
                    "SELECT count(*) FROM " + Sql.name("action_" + entity) + " WHERE action = 'removed'");
        }
        return new RowCounts(
                session.number("SELECT count(*) FROM stage"),
                session.number("SELECT count(*) FROM row_action WHERE action = 'new'"),
                session.number("SELECT count(*) FROM row_action WHERE action = 'changed'"),
                session.number("SELECT count(*) FROM row_action WHERE action = 'unchanged'"),
                session.number("SELECT count(DISTINCT _row) FROM fault WHERE severity = 'error'"),
                session.number("SELECT count(*) FROM skipped"),
                session.number("SELECT count(DISTINCT _row) FROM fault WHERE severity = 'warning'"
                        + " AND _row IN (SELECT _row FROM row_action)"),
                removed);
    }

    /** Current records of each entity in this mapping, before or after. */
    Map<String, Long> records(LoadInput input) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String entity : input.mapping().entities()) {
            counts.put(
                    entity,
                    session.number(
                            "SELECT count(*) FROM history." + Sql.name(entity)
                                    + " WHERE mapping = ? AND until_load IS NULL",
                            input.mapping().name()));
        }
        return counts;
    }

    /**
     * @param leftOut rows of the sheets that are not read, listed in {@code weir.skip} beside the skipped ones
     * @throws WeirException naming the sum that is off
     */
    void check(LoadInput input, RowCounts rows, long leftOut, Map<String, Long> before, Map<String, Long> after)
            throws SQLException {
        long accounted = rows.added() + rows.changed() + rows.unchanged() + rows.rejected() + rows.skipped();
        if (rows.read() != accounted) {
            throw off(
                    input,
                    "%d rows read, but %d new + %d changed + %d unchanged + %d rejected + %d skipped = %d"
                            .formatted(
                                    rows.read(),
                                    rows.added(),
                                    rows.changed(),
                                    rows.unchanged(),
                                    rows.rejected(),
                                    rows.skipped(),
                                    accounted));
        }
        sheets(input, rows.read() - added(input));
        for (String entity : input.mapping().entities()) {
            records(input, entity, before.get(entity), after.get(entity));
        }
        check(input, "weir.reject", rows.rejected());
        check(input, "weir.skip", rows.skipped() + leftOut);
        check(input, "weir.fault", session.number("SELECT count(*) FROM fault"));
    }

    private void records(LoadInput input, String entity, long before, long after) throws SQLException {
        String action = Sql.name("action_" + entity);
        long added = session.number("SELECT count(*) FROM " + action + " WHERE action = 'new'");
        long removed = session.number("SELECT count(*) FROM " + action + " WHERE action = 'removed'");
        if (before + added - removed != after) {
            throw off(
                    input,
                    "%d %s records before + %d new − %d removed = %d, but there are %d after"
                            .formatted(before, entity, added, removed, before + added - removed, after));
        }
        long twice = session.number(
                "SELECT count(*) FROM (SELECT 1 FROM history." + Sql.name(entity) + " AS version SEMI JOIN " + action
                        + " AS action ON action.scope = version.scope AND action.source_key = version.source_key"
                        + " WHERE version.mapping = ? AND until_load IS NULL"
                        + " GROUP BY version.scope, version.source_key HAVING count(*) > 1)",
                input.mapping().name());
        if (twice > 0) {
            throw off(input, "%d %s records would stand twice".formatted(twice, entity));
        }
    }

    private void check(LoadInput input, String table, long expected) throws SQLException {
        long written =
                session.number("SELECT count(*) FROM " + table + " WHERE load_id = (SELECT _load_id FROM input)");
        if (written != expected) {
            throw off(input, "%d rows stand in %s, not %d".formatted(written, table, expected));
        }
    }

    /** Rows that stand in the stage because cells of one row hold several values. */
    private long added(LoadInput input) throws SQLException {
        return input.mapping().mapping().splitsRows()
                ? session.number("SELECT count(*) FROM stage WHERE " + Input.ROW_PART + " > 1")
                : 0;
    }

    /** The classes of each sheet's rows; those that hold data must be the rows that were read. */
    private void sheets(LoadInput input, long read) {
        Summary summary = input.rows().summary();
        if (summary.sheets().isEmpty()) {
            return;
        }
        long staged = 0;
        for (Map<RowClass, Long> classes : summary.sheets().values()) {
            for (Map.Entry<RowClass, Long> rows : classes.entrySet()) {
                staged += rows.getKey().isRead() ? rows.getValue() : 0;
            }
        }
        if (staged != read) {
            throw off(
                    input,
                    "the sheets hold %d data, total, doubtful and struck rows, but %d were read"
                            .formatted(staged, read));
        }
    }

    private static WeirException off(LoadInput input, String sum) {
        return new WeirException(
                Stage.RECORD, input.name(), "the accounts do not balance: " + sum + "; nothing of it was loaded");
    }
}
