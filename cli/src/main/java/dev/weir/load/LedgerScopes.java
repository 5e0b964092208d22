package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.LoadMode;
import dev.weir.store.Session;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The ledgers an input continues, in the TEMP table {@code ledger_scope (scope, issue, status, replaces)}. */
final class LedgerScopes {

    private final Session session;

    LedgerScopes(Session session) {
        this.session = session;
    }

    /** @return whether every ledger of the input already has a newer issue */
    boolean find(LoadInput input) throws SQLException {
        CompiledMapping mapping = input.mapping();
        session.execute("""
                CREATE OR REPLACE TEMP TABLE ledger_scope AS
                WITH found AS (
                  SELECT scope, max(issue) AS issue FROM converted
                  WHERE scope IS NOT NULL AND _skip IS NULL GROUP BY scope
                  UNION ALL
                  -- an input without a row still is an issue of its ledger
                  SELECT coalesce(input._scope, ''), input._issue FROM input
                  WHERE ? AND NOT EXISTS (SELECT 1 FROM converted WHERE scope IS NOT NULL AND _skip IS NULL)
                )
                SELECT found.scope, found.issue,
                  CASE WHEN found.issue < ledger.issue THEN 'superseded' ELSE 'current' END AS status,
                  ? AS replaces
                FROM found
                LEFT JOIN (SELECT * FROM weir.ledger WHERE mapping = ?) AS ledger ON ledger.scope = found.scope""", hasOneScope(mapping), replaces(input), mapping.name());
        long all = session.number("SELECT count(*) FROM ledger_scope");
        return all > 0 && session.number("SELECT count(*) FROM ledger_scope WHERE status = 'superseded'") == all;
    }

    private static boolean hasOneScope(CompiledMapping mapping) {
        return mapping.ledger()
                .scope()
                .map(origin -> switch (origin.from()) {
                    case FOLDER, TITLE, FILE_NAME -> true;
                    case COLUMN, SHEET -> false;
                })
                .orElse(true);
    }

    /** Whether records missing from the input are gone. */
    static boolean replaces(LoadInput input) {
        CompiledMapping mapping = input.mapping();
        if (mapping.mode() == LoadMode.UPSERT) {
            return input.source().full();
        }
        return mapping.mode() == LoadMode.REPLACE && !isPartial(input);
    }

    /** Whether the file's name says that it only adds. */
    static boolean isPartial(LoadInput input) {
        return input.mapping().partial().stream().anyMatch(glob -> FileSystems.getDefault()
                .getPathMatcher("glob:" + glob)
                .matches(Path.of(input.source().fileName())));
    }

    List<String> names() throws SQLException {
        return session.rows("SELECT scope FROM ledger_scope ORDER BY scope", row -> row.getString(1));
    }

    void write(long loadId, LoadInput input, String mode, LoadStatus status) throws SQLException {
        session.execute("""
                INSERT INTO weir.ledger_load (load_id, mapping, scope, issue, as_of, mode, status)
                SELECT ?, ?, ledger_scope.scope, ledger_scope.issue, input._as_of, ?,
                  CASE ledger_scope.status WHEN 'superseded' THEN 'superseded' ELSE ? END
                FROM ledger_scope CROSS JOIN input""", loadId, input.mapping().name(), mode, status.word());
    }
}
