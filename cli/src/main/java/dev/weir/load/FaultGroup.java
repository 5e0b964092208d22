package dev.weir.load;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.Statement;
import dev.weir.sql.Masked;
import dev.weir.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with one column of an input in one way.
 *
 * @param column of the mapping; empty where the whole row is meant
 * @param severity error, warning or repair
 * @param rows how many rows have it
 * @param examples up to three different values, masked as {@link Masked} says
 */
public record FaultGroup(String column, String code, String severity, long rows, List<String> examples) {

    /** What the marks of an example mean, for people. */
    public static final String LEGEND = Masked.LEGEND;

    public FaultGroup {
        examples = List.copyOf(examples);
    }

    /** The groups of a load whose rows have been checked, the gravest and commonest first. */
    static List<FaultGroup> checked(Session session, CompiledMapping mapping) throws SQLException {
        String faults = mapping.record().stream()
                .filter(statement -> statement.name().equals("weir.fault"))
                .map(Statement::body)
                .findFirst()
                .orElseThrow();
        return session.rows("""
                SELECT column_name, code, severity, sum(rows)::BIGINT, list(example ORDER BY rows DESC, example)[:3]
                FROM (
                  SELECT column_name, code, severity, %s AS example, count(*) AS rows
                  FROM (%s) GROUP BY ALL)
                GROUP BY column_name, code, severity
                ORDER BY list_position(['error', 'warning', 'repair'], severity), 4 DESC, column_name, code""".formatted(Masked.sql("value"), faults), FaultGroup::read);
    }

    private static FaultGroup read(ResultSet row) throws SQLException {
        return new FaultGroup(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                texts(row.getArray(5).getArray()));
    }

    private static List<String> texts(Object list) {
        return Arrays.stream((Object[]) list)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }
}
