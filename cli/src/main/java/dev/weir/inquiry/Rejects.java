package dev.weir.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rejected rows. */
public final class Rejects {

    private static final String ALL = """
            SELECT reject.reject_id AS reject, reject.load_id AS load, reject.status, reject.department, reject.mapping,
              reject.scope, reject.input, reject.sheet, reject.row_no AS row, fault.column_name AS "column", fault.code,
              fault.message, fault.value
            FROM weir.reject LEFT JOIN weir.fault ON fault.reject_id = reject.reject_id AND fault.severity = 'error'
            WHERE %s
            ORDER BY reject.load_id, reject.sheet, reject.row_no, fault.column_name, fault.code""";

    private Rejects() {}

    /**
     * One line for each thing that is wrong with a row.
     *
     * @param status as weir.reject has it; empty for all
     */
    public static Question of(LoadChoice loads, Optional<String> status) {
        List<Object> values = new ArrayList<>(loads.values());
        status.ifPresent(values::add);
        String only = status.isPresent() ? " AND reject.status = ?" : "";
        return new Question(ALL.formatted(loads.sql("reject") + only), values);
    }
}
