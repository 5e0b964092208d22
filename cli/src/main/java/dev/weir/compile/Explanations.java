package dev.weir.compile;

import dev.weir.mapping.Converter;
import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why values are missing or differ from their texts. Few rows need it, and each function of the engine costs time to plan: so it is asked once
 * for all columns, as lists that only such rows have.
 */
final class Explanations {

    private static final String LOST = "_lost";
    private static final String REPAIRS = "_repairs";
    private static final String MONEY_REPAIRS = "_money_repairs";

    private final Mapping mapping;
    private final List<CompiledColumn> columns;
    private final List<CompiledColumn> amounts;
    private final List<CompiledColumn> spellings;

    Explanations(Mapping mapping, List<CompiledColumn> columns) {
        this.mapping = mapping;
        this.columns = columns;
        this.amounts = columns.stream()
                .filter(column -> column.column().converter() == Converter.MONEY)
                .toList();
        this.spellings = columns.stream()
                .filter(column -> isSpelling(column.column().converter()))
                .toList();
    }

    /** The lists, as items of a select; empty without columns. */
    List<String> items() {
        List<String> items = new ArrayList<>();
        add(items, columns, this::isMissing, this::text, "weir_text_fault(weir_c)", LOST);
        add(items, spellings, this::differs, this::pair, "weir_repair(weir_c.raw, weir_c.value)", REPAIRS);
        add(items, amounts, this::isOtherThanFen, this::text, "weir_money_repair(weir_c)", MONEY_REPAIRS);
        return items;
    }

    /** The code of how the column's text was lost, null if it was not; only where the value is missing. */
    String lost(CompiledColumn column) {
        return element(LOST, columns, column);
    }

    /** The code of what was put right in the column's value, null if nothing; empty if the converter is not asked. */
    Optional<String> repair(CompiledColumn column) {
        if (amounts.contains(column)) {
            return Optional.of(element(MONEY_REPAIRS, amounts, column));
        }
        return spellings.contains(column) ? Optional.of(element(REPAIRS, spellings, column)) : Optional.empty();
    }

    /** Whether the text looks like its value, so that a difference is a repair. */
    private static boolean isSpelling(Converter converter) {
        return switch (converter) {
            case TEXT, CN_ID, USCC, PLATE -> true;
            default -> false;
        };
    }

    private static String element(String list, List<CompiledColumn> of, CompiledColumn column) {
        return list + "[" + (of.indexOf(column) + 1) + "]";
    }

    private static void add(
            List<String> items,
            List<CompiledColumn> of,
            Function<CompiledColumn, String> when,
            Function<CompiledColumn, String> element,
            String code,
            String name) {
        if (!of.isEmpty()) {
            items.add(SqlTemplate.of("""
                    CASE WHEN ${when}
                      THEN list_transform([${elements}], lambda weir_c: ${code}) END AS ${name}""")
                    .sql("when", of.stream().map(when).collect(Collectors.joining("\n  OR ")))
                    .sql("elements", of.stream().map(element).collect(Collectors.joining(", ")))
                    .sql("code", code)
                    .name("name", name)
                    .sql());
        }
    }

    private String isMissing(CompiledColumn column) {
        return Sql.name(column.name()) + " IS NULL AND " + text(column) + " IS NOT NULL";
    }

    private String differs(CompiledColumn column) {
        return text(column) + " <> CAST(" + Sql.name(column.name()) + " AS VARCHAR)";
    }

    /** Whether the text may say hundreds, thousands or more of yuan, or less than a fen. */
    private String isOtherThanFen(CompiledColumn column) {
        return "regexp_matches(" + text(column) + ", '[百千万亿]|[.．][0-9０-９]{3}')";
    }

    private String pair(CompiledColumn column) {
        return "{'raw': " + text(column) + ", 'value': CAST(" + Sql.name(column.name()) + " AS VARCHAR)}";
    }

    private String text(CompiledColumn column) {
        return WorkColumn.readable(mapping, column);
    }
}
