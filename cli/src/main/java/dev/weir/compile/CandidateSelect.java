package dev.weir.compile;

import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record rule as a SELECT.
 *
 * @param sql gives {@code _row, sheet, row_no, scope, source_key, _deleted, _implied} and the fields that the rule states
 * @param implied made for an address, not by a rule of its own; a row without the address simply makes none
 * @param keyColumn the first column that stands alone in the key
 * @param faults gives {@code _row, _faults} as {@code converted} has them; empty if nothing can be wrong with a row's record
 */
record CandidateSelect(String sql, boolean implied, Optional<String> keyColumn, Optional<String> faults) {

    /** @param fields SQL by name of the field */
    static String sql(String key, boolean implied, Map<String, String> fields, String from, String condition) {
        List<String> items = new ArrayList<>();
        items.add("_row, sheet, row_no, scope, _deleted, " + implied + " AS _implied");
        items.add(key + " AS source_key");
        fields.forEach((name, value) -> {
            String field = Sql.name(name);
            items.add(value.equals(field) ? field : value + " AS " + field);
        });
        return SqlTemplate.of("""
                SELECT
                  ${items}
                FROM ${rows}
                WHERE ${condition}""")
                .sql("items", Sql.lines(items))
                .sql("rows", from)
                .sql("condition", condition)
                .sql();
    }
}
