package dev.weir.compile;

import dev.weir.mapping.BlockColumns;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import java.util.List;
import java.util.Set;

/** The fields that are filled from columns whose value belongs once to all rows of a merged cell. */
final class BlockFields {

    private BlockFields() {}

    /** Their names; empty where cells cannot be merged. */
    static List<String> of(Mapping mapping, String entity) {
        if (!mapping.input().format().hasRowMarks()) {
            return List.of();
        }
        Set<String> columns = BlockColumns.of(mapping);
        return mapping.records().stream()
                .filter(rule -> rule.entity().equals(entity))
                .flatMap(rule -> rule.fields().keySet().stream().filter(field -> reads(rule, field, columns)))
                .distinct()
                .toList();
    }

    private static boolean reads(RecordRule rule, String field, Set<String> columns) {
        return rule.fields().get(field) instanceof Computed computed
                && columns.stream()
                        .anyMatch(column ->
                                BlockColumns.names(computed.expression().sql(), column));
    }
}
