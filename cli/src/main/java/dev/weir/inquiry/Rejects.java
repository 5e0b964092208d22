package dev.weir.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rejected rows are asked for; every condition that is there must hold.
 *
 * @param status as weir.reject has it
 */
public record Rejects(
        Optional<String> mapping, Optional<Long> load, Optional<String> department, Optional<String> status) {

    private static final String ALL = """
            SELECT reject.reject_id AS reject, reject.load_id AS load, reject.status, reject.department, reject.mapping,
              reject.scope, reject.input, reject.sheet, reject.row_no AS row, fault.column_name AS "column", fault.code,
              fault.message, fault.value
            FROM weir.reject LEFT JOIN weir.fault ON fault.reject_id = reject.reject_id AND fault.severity = 'error'
            WHERE true%s
            ORDER BY reject.load_id, reject.sheet, reject.row_no, fault.column_name, fault.code""";

    /** One line for each thing that is wrong with a row. */
    public Question question() {
        StringBuilder conditions = new StringBuilder();
        List<Object> values = new ArrayList<>();
        add("mapping", mapping, conditions, values);
        add("load_id", load, conditions, values);
        add("department", department, conditions, values);
        add("status", status, conditions, values);
        return new Question(ALL.formatted(conditions), values);
    }

    private static void add(String column, Optional<?> value, StringBuilder conditions, List<Object> values) {
        value.ifPresent(wanted -> {
            conditions.append(" AND reject.").append(column).append(" = ?");
            values.add(wanted);
        });
    }
}
