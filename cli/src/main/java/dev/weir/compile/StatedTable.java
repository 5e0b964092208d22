package dev.weir.compile;

import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.List;

/** The table {@code stated_<entity>}: each record once, from the rows that are neither rejected nor skipped. */
final class StatedTable {

    private StatedTable() {}

    static Statement of(EntityCandidates entity) {
        // sorting whole rows within each key is dear and cannot spill, and nearly every key is stated once
        String once = """
                WITH several AS (
                  SELECT hash(scope, source_key) AS key FROM ${candidate} GROUP BY key HAVING count(*) > 1)
                SELECT *
                ${good} AND hash(scope, source_key) NOT IN (SELECT key FROM several)
                UNION ALL${by_name}
                (${of_several}
                ${good} AND hash(scope, source_key) IN (SELECT key FROM several)
                ${as_one})""";
        String select = isImplied(entity)
                ? merged(entity)
                : SqlTemplate.of(once)
                        .sql("candidate", entity.table("candidate"))
                        .sql("good", good(entity))
                        .sql("by_name", entity.disagreement() == Disagreement.LEFT_EMPTY ? " BY NAME" : "")
                        .sql("of_several", ofSeveral(entity))
                        .sql("as_one", asOne(entity.disagreement()))
                        .sql();
        return Statement.table(entity.table("stated"), "each " + entity.name() + " once, from the good rows", select);
    }

    private static String ofSeveral(EntityCandidates entity) {
        if (entity.disagreement() != Disagreement.LEFT_EMPTY) {
            return "SELECT DISTINCT ON (scope, source_key) *";
        }
        return SqlTemplate.of("""
                SELECT scope, source_key, bool_and(_deleted) AS _deleted, false AS _implied, arg_min(sheet, _row) AS sheet,
                  arg_min(row_no, _row) AS row_no, min(_row) AS _row,
                  ${fields}""")
                .sql("fields", Sql.lines(agreed(entity.fieldNames())))
                .sql();
    }

    /** Of several rows the newest {@code as_of}, and each field of which they say the same. */
    static List<String> agreed(List<String> fields) {
        return fields.stream()
                .map(field -> field.equals("as_of")
                        ? "max(as_of) AS as_of"
                        : SqlTemplate.of(
                                        "CASE WHEN min(hash(${field})) = max(hash(${field})) THEN any_value(${field}) END AS ${field}")
                                .sql("field", field)
                                .sql())
                .toList();
    }

    private static String asOne(Disagreement disagreement) {
        return switch (disagreement) {
            case REJECTED -> "ORDER BY _deleted, as_of DESC, _row";
            case NEWEST -> "ORDER BY as_of DESC, _row DESC";
            case LEFT_EMPTY -> "GROUP BY scope, source_key";
        };
    }

    private static boolean isImplied(EntityCandidates entity) {
        return entity.selects().stream().anyMatch(CandidateSelect::implied);
    }

    /** What addresses imply may be stated by many rows, each with a part of the fields. */
    private static String merged(EntityCandidates entity) {
        List<String> fields =
                entity.fieldNames().stream().map(StatedTable::first).toList();
        return SqlTemplate.of("""
                SELECT scope, source_key, bool_and(_deleted) AS _deleted, arg_min(sheet, _row) AS sheet,
                  arg_min(row_no, _row) AS row_no, min(_row) AS _row,
                  ${fields}
                ${good}
                GROUP BY scope, source_key""")
                .sql("fields", Sql.lines(fields))
                .sql("good", good(entity))
                .sql();
    }

    private static String first(String field) {
        return SqlTemplate.of(
                        "arg_min(${field}, {'implied': _implied, 'value': ${field}}) FILTER (WHERE ${field} IS NOT NULL) AS ${field}")
                .sql("field", field)
                .sql();
    }

    private static String good(EntityCandidates entity) {
        return SqlTemplate.of("""
                FROM ${candidate}
                WHERE source_key IS NOT NULL AND _row NOT IN (SELECT _row FROM reject)
                  AND _row NOT IN (SELECT _row FROM skipped)""").sql("candidate", entity.table("candidate")).sql();
    }
}
