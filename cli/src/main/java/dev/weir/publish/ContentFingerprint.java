package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.FactView;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.PublicationDay;
import dev.weir.store.TextDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a published file would differ: a hash over the golden rows in any order, over the loads that stand, over codes and views,
 * over the day where a view asks for it, and over what decides which fields are published. Events are not read: they change only with a load or with the rows they refer to.
 */
final class ContentFingerprint {

    private ContentFingerprint() {}

    static String of(Connection connection, Visible visible, HiddenRows hidden, LocalDate day) throws SQLException {
        Schema schema = visible.schema();
        List<String> parts = new ArrayList<>();
        parts.add(schema.fingerprint());
        parts.add(visible.text());
        for (FactView view : visible.views()) {
            parts.add(TextDigest.of(List.of(view.toString())));
            if (view.sql().contains(PublicationDay.FUNCTION)) {
                parts.add(day.toString());
            }
        }
        for (Entity entity : hidden.entities()) {
            parts.add(hash(connection, HiddenRows.name(entity)));
        }
        parts.add(hash(connection, "(SELECT load_id, status FROM weir.load WHERE status IN ('done', 'withdrawn'))"));
        parts.add(hash(connection, "weir.code"));
        parts.add(hash(connection, "weir.conflict"));
        parts.add(hash(connection, "weir.review"));
        // Temporary views are those of the loads of this run, and are not published.
        parts.add(hash(
                connection,
                "(SELECT sql FROM duckdb_views() WHERE NOT internal AND NOT temporary AND schema_name = 'main')"));
        for (Entity entity : schema.entities().values()) {
            if (entity.golden() != Golden.RECORD) {
                parts.add(hash(connection, Sql.name("main", entity.name())));
            }
        }
        return String.join("/", parts);
    }

    private static String hash(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) || ':' || coalesce(sum(hash(t)::HUGEINT), 0) FROM " + table + " AS t")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
