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

    /** Whether every ledger of the input already has a newer issue. */
    boolean areSuperseded() throws SQLException {
        long all = session.number("SELECT count(*) FROM ledger_scope");
        return all > 0 && session.number("SELECT count(*) FROM ledger_scope WHERE status = 'superseded'") == all;
    }

    /** Whether records missing from the input are gone. */
    static boolean replaces(LoadInput input) {
        CompiledMapping mapping = input.mapping();
        if (mapping.mode() == LoadMode.UPSERT) {
            return input.source().full();
        }
        return mapping.mode() == LoadMode.REPLACE && !isPartial(input);
    }

    /** Whether the file's name says that it only adds, or it holds nothing but corrected rows. */
    static boolean isPartial(LoadInput input) {
        return input.correction().filter(correction -> !correction.whole()).isPresent()
                || input.mapping().partial().stream().anyMatch(glob -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + glob)
                        .matches(Path.of(input.source().fileName())));
    }

    List<String> names() throws SQLException {
        return session.rows("SELECT scope FROM ledger_scope ORDER BY scope", row -> row.getString(1));
    }

    void write(long loadId, LoadInput input, String mode, LoadStatus status) throws SQLException {
        session.execute("""
                INSERT INTO weir.ledger_load (load_id, mapping, scope, issue, as_of, mode, status)
                SELECT ?, ?, ledger_scope.scope, ledger_scope.issue,
                  coalesce(
                    CASE WHEN regexp_full_match(ledger_scope.issue, '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?')
                      THEN try_cast(substr(ledger_scope.issue || '-01-01', 1, 10) AS TIMESTAMP) END,
                    input._as_of), ?,
                  CASE ledger_scope.status WHEN 'superseded' THEN 'superseded' ELSE ? END
                FROM ledger_scope CROSS JOIN input""", loadId, input.mapping().name(), mode, status.word());
    }
}
