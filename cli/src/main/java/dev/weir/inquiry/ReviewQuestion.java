package dev.weir.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person should look at; every condition that is there must hold.
 *
 * @param each one line for each record; else one for each kind, without people's data
 */
public record ReviewQuestion(Optional<String> entity, Optional<String> mapping, boolean each) {

    private static final String WHAT_TO_DO = """
            CASE
              WHEN reason IN ('size', 'shared') THEN 'too many have this value for it to mean one: if it stands for nothing,'
                || ' add it to mappings/codes/placeholders.csv; else the departments correct it'
              WHEN veto = 'distinct_in_ledger' THEN 'one ledger states it twice: its department removes one, or a decision'
                || ' (same) joins them'
              WHEN veto = 'no such record' THEN 'the decision names a record that is not there: correct or remove it in'
                || ' mappings/decisions'
              WHEN veto = 'unreadable value' THEN 'the field cannot hold the decided value: correct it in mappings/decisions'
              WHEN reason = 'decision' AND rule = 'decision' AND veto = 'different' THEN 'a decision (same) and another'
                || ' (different) contradict each other, and they stay apart: remove the one that no longer holds'
              WHEN reason = 'decision' AND rule = 'decision' THEN 'a decision (same) joins them, though they contradict each'
                || ' other in ' || veto || ': remove it if it is wrong; else ask the departments which is right'
              WHEN reason = 'decision' THEN 'a decision keeps them apart, though ' || rule || ' would join them: remove it if it'
                || ' no longer holds'
              ELSE 'they agree in ' || rule || ' and contradict each other in ' || veto || ': ask the departments which is right,'
                || ' or write a decision (same or different)'
            END AS what_to_do""";

    private static final String EACH = """
            SELECT entity, reason, rule, veto, value, mapping, scope, source_key, golden_id, since_run, %s
            FROM weir.review WHERE %s ORDER BY ALL""";

    private static final String KINDS = """
            SELECT entity, reason, rule, veto, count(*) AS records, count(DISTINCT value) AS "values", min(since_run) AS since_run, %s
            FROM weir.review WHERE %s
            GROUP BY entity, reason, rule, veto ORDER BY entity, records DESC, reason, rule, veto""";

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
