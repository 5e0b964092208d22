package dev.weir.route;

import dev.weir.problem.Problems;
import dev.weir.route.QueryColumns.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tries the first mark of a query: whether it fits its column, and whether it hides rows that are there. */
final class MarkCheck {

    /** How many rows are looked at: the forms of a column's values show soon. */
    private static final int ROWS = 1_000;

    private static final int SHOWN_FORMS = 3;

    private static final Pattern PARAMETER = Pattern.compile(":\\?\\w+");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]+.*)?");

    private final DatabaseSource database;
    private final EndpointText.Parameter query;
    private final Pulled.Mark mark;
    private final Problems problems;

    MarkCheck(DatabaseSource database, EndpointText.Parameter query, Pulled.Mark mark, Problems problems) {
        this.database = database;
        this.query = query;
        this.mark = mark;
        this.problems = problems;
    }

    /** @param columns as the database has prepared the query */
    void check(QueryColumns columns) throws SQLException {
        MarkedQuery marked = MarkedQuery.of(query.value()).orElse(null);
        if (marked == null || !marked.canBeTurned()) {
            return;
        }
        OptionalInt column = columns.find(mark.names());
        if (column.isEmpty() || !fits(columns, column.getAsInt())) {
            return;
        }
        String label = columns.label(column.getAsInt());
        Set<MarkForm> forms = new LinkedHashSet<>();
        if (read(query.value(), column.getAsInt(), new LinkedHashSet<>()) == 0) {
            hides(marked, columns, column.getAsInt());
        } else if (marked.comparesTexts()) {
            read(marked.all(), column.getAsInt(), forms);
        }
        forms(columns, column.getAsInt(), forms);
        if (read(marked.without(), column.getAsInt(), new LinkedHashSet<>()) > 0) {
            RouteProblem.WATERMARK_HIDES.warn(
                    problems,
                    query.position(),
                    "there are rows without a value in the watermark's column \"" + label
                            + "\", and no mark meets them",
                    "fill it in the query, such as coalesce(updated_at, created_at), or pull them by a route of their own");
        }
    }

    private void hides(MarkedQuery marked, QueryColumns columns, int column) throws SQLException {
        if (read(marked.all(), column, new LinkedHashSet<>()) > 0) {
            RouteProblem.WATERMARK_HIDES.warn(
                    problems,
                    query.position(),
                    "the query brings no row for the first mark \"" + mark.first()
                            + "\", though there are some: the watermark's column \"" + columns.label(column) + "\" is "
                            + columns.type(column) + " and is not compared as the mark is meant",
                    "write first as the column has it");
        }
    }

    /** @param forms of texts */
    private void forms(QueryColumns columns, int column, Set<MarkForm> all) throws SQLException {
        List<MarkForm> forms =
                all.stream().filter(form -> !form.isNumberAmong(all)).toList();
        boolean disordered = forms.stream().anyMatch(form -> !form.sortsWith(forms.get(0)));
        if (disordered || forms.stream().anyMatch(MarkForm::isCounter)) {
            RouteProblem.WATERMARK_TYPE.warn(
                    problems,
                    query.position(),
                    "the watermark's column \"" + columns.label(column) + "\" is " + columns.type(column)
                            + " and holds "
                            + (forms.size() > 1 ? "values of several forms" : "texts") + " (digits shown as 9): "
                            + forms.stream()
                                    .map(MarkForm::text)
                                    .limit(SHOWN_FORMS)
                                    .collect(Collectors.joining(", "))
                            + "; as texts they do not stand in the order of time",
                    "make one form of them in the query, such as 2026-03-05 08:00:00, or pull in full without a watermark; while they stand so,"
                            + " every night that would leave rows out reads all of them");
        }
    }

    private boolean fits(QueryColumns columns, int column) throws SQLException {
        Kind kind = columns.kind(column);
        boolean wrong = kind == Kind.NUMBER && !NUMBER.matcher(mark.first()).matches()
                || kind == Kind.TIME && !TIME.matcher(mark.first()).matches();
        if (wrong && !database.isSqlite()) {
            RouteProblem.WATERMARK_TYPE.warn(
                    problems,
                    query.position(),
                    "the watermark's column \"" + columns.label(column) + "\" is " + columns.type(column)
                            + ", and the first mark \"" + mark.first() + "\" is no "
                            + (kind == Kind.NUMBER ? "number" : "time"),
                    "write first as the column has it, such as "
                            + (kind == Kind.NUMBER ? "\"0\"" : "\"1900-01-01 00:00:00\""));
        }
        return !wrong || database.isSqlite();
    }

    /** Reads the first rows, on a line of its own: closing the result would make some drivers read the rest of it. */
    private int read(String sql, int column, Set<MarkForm> forms) throws SQLException {
        try (Connection connection = database.getConnection()) {
            PreparedStatement statement =
                    connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
            statement.setMaxRows(ROWS);
            statement.setQueryTimeout(database.statementTimeout());
            for (int i = 1; i <= PARAMETER.matcher(sql).results().count(); i++) {
                statement.setObject(i, DatabaseProducer.bound(mark.first(), database.isSqlite()));
            }
            ResultSet rows = statement.executeQuery();
            int count = 0;
            while (count < ROWS && rows.next()) {
                if (rows.getObject(column) instanceof String text && !text.isBlank()) {
                    forms.add(MarkForm.of(text));
                }
                count++;
            }
            return count;
        }
    }
}
