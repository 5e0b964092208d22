package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
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
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE opinion AS
                SELECT golden_id, department, ${opinions}
                FROM ${statements}
                WHERE department IS NOT NULL AND golden_id IN (
                  SELECT s.golden_id FROM ${statements} s JOIN ${golden} g ON g.${id} = s.golden_id WHERE ${differing})
                GROUP BY golden_id, department""")
                .sql(
                        "opinions",
                        compared.stream().map(field -> opinion(entity, field)).collect(Collectors.joining(",\n")))
                .sql("statements", GoldenRows.statements(entity))
                .name("golden", "main", entity.name())
                .name("id", entity.name() + "_id")
                .sql("differing", compared.stream().map(Conflicts::differs).collect(Collectors.joining(" OR ")))
                .sql());
        for (Field field : compared) {
            session.execute(
                    SqlTemplate.of("""
                    INSERT INTO conflict
                    SELECT ?, o.golden_id, ?, o.department, CAST(o.${field} AS VARCHAR), CAST(w.${field} AS VARCHAR), w.department
                    FROM opinion o
                    JOIN (SELECT golden_id, arg_min(${field}, ${best}) AS ${field}, arg_min(department, ${best}) AS department
                      FROM opinion WHERE ${field} IS NOT NULL GROUP BY golden_id) w USING (golden_id)
                    WHERE o.${field} IS NOT NULL AND o.${field} <> w.${field}""")
                            .name("field", field.name())
                            .sql("best", best(field))
                            .sql(),
                    entity.name(),
                    field.name());
        }
        session.execute("DROP TABLE opinion");
    }

    private static String opinion(Entity entity, Field field) {
        return SqlTemplate.of(
                        "arg_min(${field}, ${rank}) AS ${field}, min(${rank}) FILTER (${field} IS NOT NULL) AS ${best}")
                .name("field", field.name())
                .sql("rank", GoldenRows.rank(entity, field))
                .sql("best", best(field))
                .sql();
    }

    private static String differs(Field field) {
        return SqlTemplate.of("s.${field} <> g.${field}")
                .name("field", field.name())
                .sql();
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
