package dev.weir.compile;

import dev.weir.mapping.Column;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rejected rows that may mean a record although they do not say which: some cell of theirs could name somebody. A running number, a zero
 * of a formula, a prefilled date or an error value names nobody, and a row of such cells alone keeps no record of those who have left.
 */
final class NamingRows {

    static final String TABLE = "naming";

    private static final String LETTERS_OR_LONG_NUMBER = "\\p{L}|[0-9]{7}";
    private static final String LETTERS_OR_NUMBER = "\\p{L}|[0-9]";
    private static final String PAIR_OF_JSON = "\"\\s*:";

    private final Mapping mapping;
    private final List<CompiledColumn> columns;

    NamingRows(Mapping mapping, List<CompiledColumn> columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    /** Makes the table: {@code _row} of each such row. */
    Statement statement() {
        String sql = mapping.input().format() == Format.LOG
                ? "SELECT _row FROM reject"
                // only of what is rejected: expressions would else be asked of the whole stage
                : SqlTemplate.of("""
                        WITH rejected AS MATERIALIZED (SELECT * FROM stage WHERE _row IN (SELECT _row FROM reject))
                        SELECT _row FROM rejected
                        WHERE ${of_the_table}(${names})""")
                        .sql("of_the_table", ofTheTable())
                        .sql("names", String.join("\n  OR ", names()))
                        .sql();
        return Statement.table(TABLE, "rejected rows that may mean somebody", sql);
    }

    private String ofTheTable() {
        return mapping.input().format().hasRowClasses() ? Sql.name(Input.ROW_CLASS) + " IS NULL AND " : "";
    }

    private List<String> names() {
        List<CompiledColumn> own =
                columns.stream().filter(column -> isOfItsRow(column.column())).toList();
        List<CompiledColumn> keys =
                own.stream().filter(column -> isKey(column.column())).toList();
        List<CompiledColumn> others = own.stream()
                .filter(column -> !keys.contains(column) && namesThings(column.column()))
                .toList();
        List<String> names = new ArrayList<>();
        if (others.isEmpty()) {
            // a table of numbers alone: any of them may be somebody's
            names.add("coalesce("
                    + (own.isEmpty() ? columns : own)
                            .stream()
                                    .map(column -> Sql.name(column.name()))
                                    .collect(Collectors.joining(", ", "", ", NULL)"))
                    + " IS NOT NULL");
        } else {
            keys.forEach(column -> names.add(holds(column, LETTERS_OR_NUMBER)));
            others.forEach(column -> names.add(holds(column, LETTERS_OR_LONG_NUMBER)));
        }
        if (mapping.input().format() == Format.JSON) {
            names.add("coalesce(regexp_matches(" + FileOptions.LINE + ", " + Sql.literal(PAIR_OF_JSON) + "), false)");
        } else if (mapping.input().format().hasUnreadableRows()) {
            names.add(FileOptions.LINE + " IS NOT NULL");
        }
        return names;
    }

    /** What a section or a title says, or the row above, says nothing of the row itself. */
    private static boolean isOfItsRow(Column column) {
        return column.origin().isEmpty() && !column.span().fillDown();
    }

    private boolean isKey(Column column) {
        return column.required() || mapping.isKeyPart(column.name());
    }

    private static boolean namesThings(Column column) {
        return switch (column.converter()) {
            case INTEGER, DECIMAL, MONEY, DATE, DATETIME, BOOLEAN -> false;
            case TEXT, PHONE, CN_ID, USCC, PLATE, ADDRESS, CODE -> true;
        };
    }

    /** A text of such characters that is no error value of a spreadsheet and no truth value of a check box. */
    private static String holds(CompiledColumn column, String pattern) {
        String text = Sql.name(column.name());
        return "coalesce(regexp_matches(" + text + ", " + Sql.literal(pattern) + ") AND NOT starts_with(" + text
                + ", '#') AND lower(" + text + ") NOT IN ('true', 'false'), false)";
    }
}
