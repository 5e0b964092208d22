package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Where departments disagree: for each compared field the best value of each department that is not the golden value. */
final class Conflicts {

    private final Session session;

    Conflicts(Session session) throws SQLException {
        this.session = session;
        session.execute("CREATE OR REPLACE TEMP TABLE conflict AS SELECT * EXCLUDE (since) FROM weir.conflict LIMIT 0");
    }

    /** Reads what {@link GoldenRows} made, and looks closer only where a statement differs from its golden row. */
    void find(Entity entity) throws SQLException {
        List<Field> compared = entity.fields().stream().filter(Field::compared).toList();
        if (compared.isEmpty()) {
            return;
        }
        String statements = GoldenRows.statements(entity);
        String opinions = compared.stream()
                .map(field -> "arg_min(%1$s, %2$s) AS %1$s, min(%2$s) FILTER (%1$s IS NOT NULL) AS %3$s"
                        .formatted(Sql.name(field.name()), GoldenRows.rank(entity, field), best(field)))
                .collect(Collectors.joining(",\n  "));
        String differing = compared.stream()
                .map(field -> "s.%1$s <> g.%1$s".formatted(Sql.name(field.name())))
                .collect(Collectors.joining(" OR "));
        session.execute("""
                CREATE OR REPLACE TEMP TABLE opinion AS
                SELECT golden_id, department, %1$s
                FROM %2$s
                WHERE golden_id IN (SELECT s.golden_id FROM %2$s s JOIN main.%3$s g ON g.%4$s = s.golden_id WHERE %5$s)
                GROUP BY golden_id, department""".formatted(
                        opinions, statements, Sql.name(entity.name()), Sql.name(entity.name() + "_id"), differing));
        for (Field field : compared) {
            session.execute("""
                    INSERT INTO conflict
                    SELECT ?, o.golden_id, ?, o.department, CAST(o.%1$s AS VARCHAR), CAST(w.%1$s AS VARCHAR), w.department
                    FROM opinion o
                    JOIN (SELECT golden_id, arg_min(%1$s, %2$s) AS %1$s, arg_min(department, %2$s) AS department
                      FROM opinion WHERE %1$s IS NOT NULL GROUP BY golden_id) w USING (golden_id)
                    WHERE o.%1$s IS NOT NULL AND o.%1$s <> w.%1$s""".formatted(Sql.name(field.name()), best(field)), entity.name(), field.name());
        }
        session.execute("DROP TABLE opinion");
    }

    private static String best(Field field) {
        return Sql.name("weir_best_" + field.name());
    }

    /** Replaces weir.conflict; what a department already said keeps the run since when. */
    void write(long runId) throws SQLException {
        session.execute("""
                CREATE OR REPLACE TEMP TABLE conflict_since AS
                SELECT c.*, coalesce(o.since, ?) AS since FROM conflict c
                LEFT JOIN weir.conflict o ON o.entity = c.entity AND o.golden_id = c.golden_id AND o.field = c.field
                  AND o.department = c.department AND o.value = c.value""", runId);
        session.execute("DELETE FROM weir.conflict");
        session.execute(
                "INSERT INTO weir.conflict BY NAME SELECT * FROM conflict_since ORDER BY entity, golden_id, field, department");
        session.execute("DROP TABLE conflict_since");
        session.execute("DROP TABLE conflict");
    }
}
