package dev.weir.inquiry;

import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How fresh each ledger is, and how much of it is wrong. */
final class Ledgers {

    private static final String LEDGERS = """
            SELECT ledger.mapping, ledger.scope, ledger.issue, ledger.load_id AS load,
              date_trunc('second', load.finished_at)::TIMESTAMP AS loaded,
              coalesce(records.records, 0) AS records, coalesce(records.stale, 0) AS stale,
              (SELECT count(*) FROM weir.reject WHERE reject.status = 'open' AND reject.mapping = ledger.mapping
                AND coalesce(reject.scope, '') = ledger.scope) AS rejects,
              load.rows_warned AS warned
            FROM weir.ledger AS ledger
            JOIN weir.load AS load USING (load_id)
            LEFT JOIN (SELECT mapping, scope, count(*) AS records, count(*) FILTER (stale) AS stale
              FROM (%s) GROUP BY ALL) AS records ON records.mapping = ledger.mapping AND records.scope = ledger.scope
            ORDER BY ledger.mapping, ledger.scope""";

    private Ledgers() {}

    static Question question(Session session) throws SQLException {
        List<String> selects = new ArrayList<>(List.of("SELECT '' AS mapping, '' AS scope, false AS stale LIMIT 0"));
        session.read(
                view -> selects.add("SELECT mapping, scope, stale FROM " + Sql.name("record", view.getString(1))),
                "SELECT view_name FROM duckdb_views() WHERE schema_name = 'record' ORDER BY ALL");
        return Question.of(LEDGERS.formatted(selects.stream().collect(Collectors.joining(") UNION ALL (", "(", ")"))));
    }
}
