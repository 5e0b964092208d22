package dev.weir.route;

import dev.weir.route.RowsLeftOut.Found;
import dev.weir.route.RowsLeftOut.Group;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decides how a register is asked, so that no row is left out without a word: a full pull asks for all rows, also those that have no mark,
 * and so does a pull whose mark does not order the rows as time does.
 */
final class PullPlanner {

    private static final int SHOWN_FORMS = 3;

    private final DatabaseSource database;
    private final Pulled.Mark column;

    /** @param column of the mark */
    PullPlanner(DatabaseSource database, Pulled.Mark column) {
        this.database = database;
        this.column = column;
    }

    /** @param full whether all rows are wanted */
    PullPlan plan(String text, String mark, boolean full) throws SQLException {
        MarkedQuery query = MarkedQuery.of(text).orElse(null);
        if (query == null) {
            return new PullPlan(text, full, List.of());
        }
        if (full) {
            return whole(text, query);
        }
        if (!query.canBeTurned()) {
            return new PullPlan(
                    text,
                    false,
                    List.of(
                            "The query does not compare its mark once, as \"column >= :?watermark\", so that Weir cannot see which rows it leaves"
                                    + " out."));
        }
        return since(text, query, mark);
    }

    /** Nothing may end because the route's own condition left it out. */
    private static PullPlan whole(String text, MarkedQuery query) {
        if (!query.isKnown()) {
            return new PullPlan(
                    text,
                    false,
                    List.of(
                            "All rows were asked for, but the query does not compare its mark as \"column >= :?watermark\", so that it may"
                                    + " leave rows out: nothing was ended. Write it so."));
        }
        if (query.isLimited()) {
            return new PullPlan(
                    query.all(),
                    false,
                    List.of(
                            "All rows were asked for, but the query takes only a part of them: nothing was ended. Remove the limit."));
        }
        return new PullPlan(query.all(), true, List.of());
    }

    private PullPlan since(String text, MarkedQuery query, String mark) throws SQLException {
        Found hidden;
        try (Connection connection = database.getConnection()) {
            hidden = new RowsLeftOut(connection, database.statementTimeout(), database.isSqlite())
                    .look(query, column, mark);
        } catch (SQLException refused) {
            if (Cause.isSilence(refused)) {
                throw refused;
            }
            return new PullPlan(
                    text,
                    false,
                    List.of("Weir cannot see which rows the mark leaves out, as the database refuses to count them: "
                            + DatabaseReason.of(refused) + "."));
        }
        List<Group> disordered =
                hidden.before().stream().filter(group -> !group.ordered()).toList();
        if (!disordered.isEmpty() && !query.isLimited()) {
            return new PullPlan(
                    query.all(),
                    false,
                    List.of(severalForms(disordered, mark) + "all rows were read. Give it one form in the query."));
        }
        List<String> notes = new ArrayList<>();
        if (!disordered.isEmpty()) {
            notes.add(
                    severalForms(disordered, mark) + sum(disordered)
                            + " rows were not read, and the query is limited, so that not all can be. Give it one form in the query.");
        }
        if (hidden.without() > 0) {
            notes.add(
                    hidden.without() + " rows have no value in the watermark's column "
                            + column.names().get(0)
                            + ": no mark meets them, and they were not read. Fill it in the query, such as coalesce(updated_at, created_at).");
        }
        if (mark.equals(column.first())
                && disordered.isEmpty()
                && !hidden.before().isEmpty()) {
            notes.add(sum(hidden.before()) + " rows stand before the first mark \"" + mark + "\" and were not read.");
        }
        return new PullPlan(text, false, notes);
    }

    private String severalForms(List<Group> groups, String mark) {
        String forms = groups.stream()
                .map(group -> '"' + group.form().text() + '"')
                .distinct()
                .limit(SHOWN_FORMS)
                .collect(Collectors.joining(", "));
        return "The watermark's column " + column.names().get(0)
                + " is a text whose order is not that of time (digits shown as 9: " + forms
                + " stands before the mark \"" + MarkForm.of(mark).text() + "\"): ";
    }

    private static long sum(List<Group> groups) {
        return groups.stream().mapToLong(Group::rows).sum();
    }
}
