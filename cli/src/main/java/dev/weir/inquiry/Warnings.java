package dev.weir.inquiry;

import dev.weir.problem.FaultCode;
import dev.weir.sql.Masked;
import dev.weir.sql.Sql;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of recorded rows that could not be read. */
public final class Warnings {

    private static final String GROUPS = """
            WITH texts(code, text) AS (VALUES %s),
            counted AS (
              SELECT load.department, load.mapping, fault.column_name, fault.code, %s AS example,
                count(*) AS rows, max(fault.load_id) AS load_id
              FROM weir.fault JOIN weir.load USING (load_id)
              WHERE fault.severity = 'warning' AND load.status = 'done' AND %s
              GROUP BY ALL),
            grouped AS (
              SELECT department, mapping, column_name, code, sum(rows)::BIGINT AS rows, max(load_id) AS load_id,
                coalesce(list(example ORDER BY rows DESC, example) FILTER (example IS NOT NULL), []) AS examples
              FROM counted GROUP BY department, mapping, column_name, code)
            SELECT mapping, column_name AS "column", code, rows, load_id AS newest_load,
              replace(replace(replace(text, '{column}', column_name), '{value}', coalesce(examples[1], '')), '{row}', '…')
                AS message,
              array_to_string(examples[:3], ' | ') AS examples
            FROM grouped LEFT JOIN texts USING (code)
            ORDER BY mapping, rows DESC, "column", code""";

    private Warnings() {}

    /**
     * One line for each column and code, with up to three examples that are masked.
     *
     * @param language of the sentences
     */
    public static Question of(LoadChoice loads, String language) {
        return new Question(
                GROUPS.formatted(texts(language), Masked.sql("fault.value"), loads.currentSql()), loads.values());
    }

    private static String texts(String language) {
        return Stream.of(FaultCode.values())
                .map(code -> "(" + Sql.literal(code.code()) + ", " + Sql.literal(code.sentence(language)) + ")")
                .collect(Collectors.joining(", "));
    }
}
