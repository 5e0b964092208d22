package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person should know of what a load stands in the place of. */
final class Replacements {

    private final Session session;
    private final LoadInput input;

    Replacements(Session session, LoadInput input) {
        this.session = session;
        this.input = input;
    }

    /** The tables {@code action_<entity>} and {@code ledger_scope} are there. */
    List<String> notes() throws SQLException {
        if (!LedgerScopes.replaces(input)) {
            return List.of();
        }
        List<String> notes = new ArrayList<>(overtaken());
        for (Map.Entry<String, Long> addition : additions().entrySet()) {
            notes.add(
                    addition.getValue() == 1
                            ? "1 record that " + addition.getKey()
                                    + " added to the same issue does not stand in this file, so it ends."
                            : addition.getValue() + " records that " + addition.getKey()
                                    + " added to the same issue do not stand in this file, so they end.");
        }
        return notes;
    }

    /** Of an addition to an issue that is over; a whole ledger of one says nothing of who is there now. */
    List<String> notesOfSuperseded(long rows) {
        return LedgerScopes.isPartial(input) && rows > 0
                ? List.of(
                        "It adds to an issue that is over, as its ledger has a newer one: nothing of it was recorded.")
                : List.of();
    }

    /** A file that was overtaken by another comes again: what the other says no longer counts. */
    private List<String> overtaken() throws SQLException {
        return session.rows(
                """
                SELECT before.load_id, max(later.load_id) FROM weir.load AS before
                JOIN weir.ledger_load AS own ON own.load_id = before.load_id
                JOIN weir.ledger_load AS later ON later.mapping = own.mapping AND later.scope = own.scope
                  AND later.issue IS NOT DISTINCT FROM own.issue
                  AND later.load_id > own.load_id AND later.status = 'done' AND later.mode <> 'partial'
                WHERE before.mapping = ? AND before.content_hash = ? AND before.content_hash <> '' AND before.status = 'done'
                GROUP BY before.load_id ORDER BY before.load_id DESC LIMIT 1""",
                row -> "This is the file of load " + row.getLong(1) + " again; what load " + row.getLong(2)
                        + " says in its place no longer counts.",
                input.mapping().name(),
                input.source().contentHash());
    }

    /** By input the number of records that it added to an issue of this load, and that this load ends. */
    private Map<String, Long> additions() throws SQLException {
        CompiledMapping mapping = input.mapping();
        Map<String, Long> ended = new TreeMap<>();
        for (String entity : mapping.entities()) {
            String sql = SqlTemplate.of("""
                    SELECT load.input, count(*)
                    FROM ${action} AS action
                    JOIN ${history} AS version ON version.mapping = ? AND version.until_load IS NULL
                      AND version.scope = action.scope AND version.source_key = action.source_key
                    JOIN ledger_scope ON ledger_scope.scope = action.scope AND ledger_scope.replaces
                    JOIN weir.ledger_load AS addition ON addition.load_id = version.from_load AND addition.scope = action.scope
                      AND addition.mode = 'partial' AND addition.issue IS NOT DISTINCT FROM ledger_scope.issue
                    JOIN weir.load AS load ON load.load_id = addition.load_id
                    WHERE action.action = 'removed'
                    GROUP BY load.input""")
                    .name("action", "action_" + entity)
                    .name("history", "history", entity)
                    .sql();
            session.rows(sql, row -> ended.merge(row.getString(1), row.getLong(2), Long::sum), mapping.name());
        }
        return ended;
    }
}
