package dev.weir.route;

import dev.weir.problem.Problems;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Tells where records are keyed by something else than the rows of their table, though nothing ends what a changed key leaves. */
final class KeyCheck {

    private final EndpointText.Parameter query;
    private final List<List<String>> key;
    private final Problems problems;

    /** @param key what the query may call each part of the records' key */
    KeyCheck(EndpointText.Parameter query, List<List<String>> key, Problems problems) {
        this.query = query;
        this.key = key;
        this.problems = problems;
    }

    void check(DatabaseMetaData database, QueryColumns columns) throws SQLException {
        Set<String> keyed = new TreeSet<>();
        Set<List<String>> tables = new HashSet<>();
        for (List<String> names : key) {
            OptionalInt column = columns.find(names);
            if (column.isEmpty()) {
                return;
            }
            List<String> origin = columns.origin(column.getAsInt());
            tables.add(origin.subList(0, 2));
            keyed.add(origin.get(2).toLowerCase(Locale.ROOT));
        }
        if (tables.size() != 1) {
            return;
        }
        List<String> table = tables.iterator().next();
        Set<String> own = table.get(1).isEmpty() ? Set.of() : ownKey(database, table);
        if (!own.isEmpty() && !keyed.containsAll(own)) {
            RouteProblem.KEY_MAY_CHANGE.warn(
                    problems,
                    query.position(),
                    "records are keyed by " + String.join(", ", keyed) + ", and the rows of table " + table.get(1)
                            + " by "
                            + String.join(", ", own) + ": a row that gets another " + String.join(", ", keyed)
                            + " is a new record, and with deletes: none its old one stays for ever",
                    "key by " + String.join(", ", own) + ", or write deletes: {full_every: 7d}");
        }
    }

    private static Set<String> ownKey(DatabaseMetaData database, List<String> table) throws SQLException {
        Set<String> own = new TreeSet<>();
        String schema = table.get(0).isEmpty() ? null : table.get(0);
        try (ResultSet keys = database.getPrimaryKeys(database.getConnection().getCatalog(), schema, table.get(1))) {
            while (keys.next()) {
                own.add(keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return own;
    }
}
