package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route's query as a table of which a range of one column is read.
 *
 * @param route for messages
 * @param sql with a question mark for each value
 * @param column as SQL writes it
 */
record PartitionQuery(String route, String sql, List<Object> values, String column) {

    private static final Pattern QUOTED =
            Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern WHOLE = Pattern.compile(
            "\\b(order\\s+by|limit|offset|fetch\\s+(?:first|next)|for\\s+update)\\b", Pattern.CASE_INSENSITIVE);

    /** @throws WeirException when the query cannot be divided */
    PartitionQuery {
        values = List.copyOf(values);
        sql = sql.strip().replaceFirst(";$", "");
        Optional<String> whole = ofWholeResult(sql);
        if (whole.isPresent()) {
            throw new WeirException(Stage.PULL, route, undividable(whole.get()));
        }
    }

    /** What stands in the query outside of brackets and is about its whole result, such as {@code order by}. */
    static Optional<String> ofWholeResult(String sql) {
        String rest = QUOTED.matcher(sql).replaceAll(" ");
        String before = "";
        while (!before.equals(rest)) {
            before = rest;
            rest = BRACKETS.matcher(before).replaceAll(" ");
        }
        Matcher matcher = WHOLE.matcher(rest);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    static String undividable(String words) {
        return "a query that is read in partitions cannot have \"" + words
                + "\", which is about all rows together; remove it, or remove the partitions";
    }

    /** The least and the greatest value of the column. */
    String bounds() {
        return "select min(" + column + "), max(" + column + ") from (\n" + sql + "\n) weir_rows";
    }

    String of(KeyRange range) {
        List<String> conditions = new ArrayList<>();
        if (range.nulls()) {
            conditions.add(column + " is null");
        }
        if (range.from() != null) {
            conditions.add(column + " >= ?");
        }
        if (range.until() != null) {
            conditions.add(column + " < ?");
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select * from (\n" + sql + "\n) weir_rows" + where;
    }

    /** Fills in the query's own values and those of the range. */
    void bind(PreparedStatement statement, KeyRange range) throws SQLException {
        int index = 1;
        for (Object value : values) {
            statement.setObject(index++, value);
        }
        if (range.from() != null) {
            statement.setObject(index++, range.from());
        }
        if (range.until() != null) {
            statement.setObject(index, range.until());
        }
    }
}
