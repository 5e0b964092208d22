package dev.weir.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The loads about which somebody asks; every condition that is there must hold.
 *
 * @param load if empty, more than one
 */
public record LoadChoice(Optional<String> mapping, Optional<Long> load, Optional<String> department) {

    /** The loads that the ledgers stand on: none that was replaced whole since. */
    private static final String CURRENT = """
            load.load_id IN (SELECT own.load_id FROM weir.ledger_load AS own WHERE own.status = 'done' AND NOT EXISTS (
              SELECT 1 FROM weir.ledger_load AS later WHERE later.mapping = own.mapping AND later.scope = own.scope
                AND later.status = 'done' AND later.mode IN ('replace', 'full') AND later.load_id > own.load_id))""";

    /** An SQL condition over the columns {@code mapping}, {@code load_id} and {@code department} of a table. */
    String sql(String table) {
        List<String> columns = new ArrayList<>();
        mapping.ifPresent(unused -> columns.add("mapping"));
        load.ifPresent(unused -> columns.add("load_id"));
        department.ifPresent(unused -> columns.add("department"));
        return columns.stream()
                .map(column -> " AND " + table + "." + column + " = ?")
                .collect(Collectors.joining("", "true", ""));
    }

    /** The same over {@code weir.load}; without a load, only of those that the ledgers stand on. */
    String currentSql() {
        return sql("load") + (load.isPresent() ? "" : " AND " + CURRENT);
    }

    /** The values of the question marks. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        mapping.ifPresent(values::add);
        load.ifPresent(values::add);
        department.ifPresent(values::add);
        return values;
    }
}
