package dev.weir.compile;

import dev.weir.mapping.BlockColumns;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.Input;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.mapping.RowMark;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields that are filled from columns whose value belongs once to all rows of a merged cell. */
final class BlockFields {

    private BlockFields() {}

    /** The rows whose value stands in another: below the first of a merge, or behind the first value of a split cell. */
    static String rows(Mapping mapping) {
        List<String> conditions = new ArrayList<>();
        if (mapping.input().format().hasRowMarks()) {
            conditions.add("contains(" + Input.ROW_MARKS + ", " + Sql.literal(RowMark.ONCE) + ")");
        }
        if (mapping.splitsRows()) {
            conditions.add(Input.ROW_PART + " > 1");
        }
        return "SELECT _row FROM stage WHERE " + String.join(" OR ", conditions);
    }

    /** Their names; empty where cells are neither merged nor split. */
    static List<String> of(Mapping mapping, String entity) {
        if (!mapping.input().format().hasRowMarks() && !mapping.splitsRows()) {
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
