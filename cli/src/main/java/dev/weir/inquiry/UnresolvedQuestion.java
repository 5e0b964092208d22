package dev.weir.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which references that lead nowhere are asked for; every condition that is there must hold.
 *
 * @param each one line for each reference; else one for each field of a mapping, without people's data
 */
public record UnresolvedQuestion(Optional<String> entity, Optional<String> mapping, boolean each) {

    private static final String WHAT_TO_DO = """
            CASE reason
              WHEN 'ambiguous' THEN 'several rows have this value, so none is taken: let the reference name one by its key'
              ELSE 'nobody states it yet: load the register that has it, or let the department of ' || mapping
                || ' correct the reference; it leads there as soon as both are loaded'
            END AS what_to_do""";

    private static final String EACH = """
            SELECT entity, field, mapping, scope, reason, reference, source_key AS first_key, records, %s
            FROM weir.unresolved WHERE %s ORDER BY ALL""";

    private static final String KINDS = """
            SELECT entity, field, mapping, reason, sum(records)::BIGINT AS records, count(DISTINCT reference) AS "references", %s
            FROM weir.unresolved WHERE %s
            GROUP BY entity, field, mapping, reason ORDER BY entity, field, records DESC, mapping, reason""";

    public Question question() {
        String conditions = entity.map(unused -> "entity = ?").orElse("true")
                + mapping.map(unused -> " AND mapping = ?").orElse("");
        List<Object> values = Stream.of(entity, mapping)
                .flatMap(Optional::stream)
                .map(Object.class::cast)
                .toList();
        return new Question((each ? EACH : KINDS).formatted(WHAT_TO_DO, conditions), values);
    }
}
