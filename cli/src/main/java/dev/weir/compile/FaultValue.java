package dev.weir.compile;

import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;
import java.util.List;
import java.util.stream.Collectors;

/** What a row has where a fault is: the value of the column, or the line as it stands. */
record FaultValue(Mapping mapping, List<CompiledColumn> columns) {

    /** SQL for the fault {@code fault} of the row {@code stage}. */
    String sql() {
        if (mapping.input().format() == Format.LOG) {
            return "stage.line";
        }
        String names = columns.stream()
                .map(column -> "stage." + Sql.name(column.name()))
                .collect(Collectors.joining(", "));
        StringBuilder sql = new StringBuilder();
        if (mapping.input().format().hasRowClasses()) {
            sql.append("CASE WHEN fault.code IN (")
                    .append(mapping.input().format() == Format.FIXED ? "'F057'" : "'F053', 'F056'")
                    .append(") THEN coalesce(")
                    .append(names)
                    .append(", stage.extra) ELSE ");
        }
        sql.append("CASE fault.column_name");
        if (mapping.input().format().mayCountCells()) {
            sql.append(" WHEN '' THEN stage.").append(DelimitedInput.CELLS);
        }
        if (mapping.input().format().hasUnreadableRows()) {
            String line = "stage." + FileOptions.LINE;
            sql.append(" WHEN '' THEN ")
                    .append(
                            mapping.input().format() == Format.FIXED
                                    ? "coalesce(" + line + ", json_extract_string(stage.extra, '$." + FileOptions.NO_END
                                            + "'))"
                                    : line);
        }
        for (CompiledColumn column : columns) {
            sql.append(" WHEN ")
                    .append(Sql.literal(column.name()))
                    .append(" THEN stage.")
                    .append(Sql.name(column.name()));
        }
        return sql.append(mapping.input().format().hasRowClasses() ? " END END" : " END")
                .toString();
    }
}
