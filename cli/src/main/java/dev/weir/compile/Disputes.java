package dev.weir.compile;

import dev.weir.mapping.Mapping;
import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.List;
import java.util.stream.Collectors;

/** The faults of good rows that have one key and say different things. */
final class Disputes {

    private final Mapping mapping;

    Disputes(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The faults of an entity's records, one row for each. */
    String of(EntityCandidates entity) {
        return entity.disagreement() == Disagreement.LEFT_EMPTY ? oneFault(entity) : allFaults(entity);
    }

    /** Of each disputed record the first row that says something else than the one before. */
    private String oneFault(EntityCandidates entity) {
        return SqlTemplate.of("""
                SELECT min(candidate._row) AS _row, ${column} AS column_name, 'F003' AS code, 'warning' AS severity
                FROM ${candidate} AS candidate
                JOIN (
                  SELECT scope, source_key, arg_min(hash(${fields}), _row) AS first FROM ${candidate}
                  WHERE source_key IS NOT NULL AND _row NOT IN (SELECT _row FROM skipped)
                    AND _row NOT IN (SELECT _row FROM fault WHERE severity = 'error')
                  GROUP BY scope, source_key
                  HAVING min(hash(${fields})) <> max(hash(${fields}))
                ) AS disputed ON disputed.scope = candidate.scope AND disputed.source_key = candidate.source_key
                WHERE _row NOT IN (SELECT _row FROM skipped)
                  AND _row NOT IN (SELECT _row FROM fault WHERE severity = 'error') AND hash(${fields}) <> disputed.first
                GROUP BY candidate.scope, candidate.source_key""")
                .text("column", keyColumn(entity))
                .sql("candidate", entity.table("candidate"))
                .sql("fields", String.join(", ", entity.statedFields()))
                .sql();
    }

    private String allFaults(EntityCandidates entity) {
        return SqlTemplate.of("""
                SELECT candidate._row, ${column} AS column_name, 'F003' AS code, 'error' AS severity
                FROM ${candidate} AS candidate
                JOIN (
                  SELECT scope, source_key FROM ${stated}
                  WHERE source_key IS NOT NULL AND NOT _implied AND _row NOT IN (SELECT _row FROM skipped)
                    AND _row NOT IN (SELECT _row FROM fault WHERE severity = 'error')
                  GROUP BY scope, source_key
                  HAVING min(hash(${fields})) <> max(hash(${fields}))
                ) AS disputed ON disputed.scope = candidate.scope AND disputed.source_key = candidate.source_key
                WHERE NOT candidate._implied AND candidate._row NOT IN (SELECT _row FROM skipped)""")
                .text("column", keyColumn(entity))
                .sql("stated", filled(entity))
                .sql("candidate", entity.table("candidate"))
                .sql("fields", String.join(", ", entity.statedFields()))
                .sql();
    }

    /**
     * Rows of a key that an earlier input has recorded otherwise, which stays: a device that counts from 1 again. Not where the first line may have
     * been cut off, which the whole one corrects, or this one may be; nor where the mapping has changed, which reads the same line otherwise.
     */
    String recordedOtherwise(EntityCandidates entity) {
        return SqlTemplate.of("""
                SELECT candidate._row, ${column} AS column_name, ${code} AS code, 'error' AS severity
                FROM ${candidate} AS candidate
                CROSS JOIN input
                JOIN ${current} AS current ON current.scope = candidate.scope AND current.source_key = candidate.source_key
                JOIN weir.load AS recorded ON recorded.load_id = current.from_load
                  AND recorded.mapping_hash = input._mapping_hash
                WHERE NOT input._again AND NOT candidate._implied AND NOT candidate._deleted
                  AND candidate._row NOT IN (SELECT _row FROM skipped)
                  AND candidate._row NOT IN (SELECT _row FROM fault WHERE code = ${cut} OR severity = 'error')
                  AND NOT EXISTS (
                    SELECT 1 FROM weir.fault AS told WHERE told.load_id = current.from_load AND told.row_no = current.row_no
                      AND told.code = ${cut})
                  AND (${stated}) IS DISTINCT FROM (${recorded})""")
                .text("column", keyColumn(entity))
                .text("code", FaultCode.RECORDED_OTHERWISE.code())
                .text("cut", FaultCode.LINE_WITHOUT_END.code())
                .sql("candidate", entity.table("candidate"))
                .sql("current", CompareStatements.current(mapping, entity))
                .sql("stated", fields("candidate", entity))
                .sql("recorded", fields("current", entity))
                .sql();
    }

    private static String fields(String table, EntityCandidates entity) {
        return entity.statedFields().stream().map(field -> table + "." + field).collect(Collectors.joining(", "));
    }

    private static String keyColumn(EntityCandidates entity) {
        return entity.selects().stream()
                .filter(select -> !select.implied())
                .flatMap(select -> select.keyColumn().stream())
                .findFirst()
                .orElse("source_key");
    }

    /** The candidates, each with the values that the first row of its block of merged cells has for all of them. */
    private String filled(EntityCandidates entity) {
        List<String> fields = BlockFields.of(mapping, entity.name());
        if (fields.isEmpty()) {
            return entity.table("candidate");
        }
        List<String> values = fields.stream()
                .map(field -> SqlTemplate.of("""
                        CASE WHEN _row IN (${rows})
                          THEN coalesce(${field}, max(${field}) OVER (PARTITION BY scope, source_key)) ELSE ${field} END AS ${field}""")
                        .sql("rows", BlockFields.rows(mapping))
                        .name("field", field)
                        .sql())
                .toList();
        return SqlTemplate.of("""
                (
                  SELECT * REPLACE (
                    ${values})
                  FROM ${candidate})""")
                .sql("values", Sql.lines(values))
                .sql("candidate", entity.table("candidate"))
                .sql();
    }
}
