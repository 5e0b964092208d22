package dev.weir.load;

import dev.weir.compile.CompiledColumn;
import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.BlockColumns;
import dev.weir.mapping.Input;
import dev.weir.mapping.Mapping;
import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one row of each value where a column's cells hold several ({@code split}). Split columns with as many values go together; other columns have
 * theirs in each row, but amounts and counts only in the first. Where split columns have different numbers of values nobody can say which go
 * together: the row stays one, and the cells with several are no values.
 */
final class SplitRows {

    private final Mapping mapping;
    private final List<CompiledColumn> split;
    private final List<String> once;

    private SplitRows(CompiledMapping compiled) {
        this.mapping = compiled.mapping();
        this.split = compiled.columns().stream()
                .filter(column -> column.column().span().split().isPresent())
                .toList();
        Set<String> blocks = BlockColumns.of(mapping);
        this.once = compiled.columns().stream()
                .filter(column -> blocks.contains(column.column().name()) && !split.contains(column))
                .map(CompiledColumn::name)
                .toList();
    }

    /**
     * @param rows a query of the input's rows
     * @return the same query where no column is split; else one with {@link Input#ROW_PART} besides, the number of the value from 1
     */
    static String of(CompiledMapping compiled, String rows) {
        SplitRows split = new SplitRows(compiled);
        return split.split.isEmpty() ? rows : split.sql(rows);
    }

    private String sql(String rows) {
        return SqlTemplate.of("""
                SELECT * EXCLUDE (_values, _most) REPLACE (
                  ${replaced})
                FROM (SELECT *, unnest(range(1, 1 + CASE WHEN ${uneven} THEN 1 ELSE _most END)) AS ${part}
                  FROM (SELECT *, greatest(1, ${counts}) AS _most FROM (
                    SELECT *, {${values}} AS _values FROM (${rows}))))""")
                .sql("replaced", Sql.lines(replaced()))
                .sql("uneven", uneven())
                .sql("part", Input.ROW_PART)
                .sql("counts", each("coalesce(len(%s), 0)", ", "))
                .sql(
                        "values",
                        split.stream()
                                .map(column -> Sql.literal(column.name()) + ": " + valuesOf(column))
                                .collect(Collectors.joining(", ")))
                .sql("rows", rows)
                .sql();
    }

    private String each(String form, String between) {
        return split.stream().map(column -> form.formatted(values(column))).collect(Collectors.joining(between));
    }

    private static String values(CompiledColumn column) {
        return "_values." + Sql.name(column.name());
    }

    private String uneven() {
        return each("coalesce(len(%s), 0) NOT IN (0, _most)", " OR ");
    }

    /** The values of a cell; one that is lost, or that stands in a row that is no data, is not taken apart. */
    private String valuesOf(CompiledColumn column) {
        String whole = mapping.input().format().hasRowClasses() ? " OR " + Input.ROW_CLASS + " IS NOT NULL" : "";
        return SqlTemplate.of("""
                CASE WHEN starts_with(${text}, chr(64976))${whole} THEN [${text}]
                  ELSE list_filter(regexp_split_to_array(${text}, ${pattern}), lambda weir_v: trim(weir_v) <> '') END""")
                .name("text", column.name())
                .sql("whole", whole)
                .text("pattern", column.column().span().split().orElseThrow())
                .sql();
    }

    private List<String> replaced() {
        List<String> items = split.stream().map(this::value).collect(Collectors.toList());
        once.forEach(name -> items.add(SqlTemplate.of("CASE WHEN ${part} = 1 THEN ${name} END AS ${name}")
                .sql("part", Input.ROW_PART)
                .name("name", name)
                .sql()));
        return items;
    }

    private String value(CompiledColumn column) {
        return SqlTemplate.of("""
                CASE WHEN coalesce(len(${values}), 0) <= 1 THEN ${values}[1] WHEN ${uneven} THEN chr(64976) || ${code} || ${text}
                  ELSE ${values}[${part}] END AS ${text}""")
                .sql("values", values(column))
                .sql("uneven", uneven())
                .text("code", FaultCode.VALUES_UNEVEN.code())
                .name("text", column.name())
                .sql("part", Input.ROW_PART)
                .sql();
    }
}
