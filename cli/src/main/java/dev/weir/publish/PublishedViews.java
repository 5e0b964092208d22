package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.Entity;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.PublicationDay;
import dev.weir.store.SchemaComments;
import dev.weir.store.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fact views as tables. They are computed over everything that is recorded, so that a count counts hidden rows too; a row that leads to
 * a hidden row is left out, and so is a column that may not be seen.
 */
record PublishedViews(Visible visible, HiddenRows hidden, LocalDate day) {

    /**
     * Makes the tables in the attached database {@code published}; the working catalog is the default one.
     *
     * @throws WeirException if the rows that are recorded do not allow a view's query
     */
    void copy(Connection connection) throws SQLException {
        Transaction.run(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(PublicationDay.set(day));
                for (FactView view : visible.views()) {
                    create(statement, view);
                }
            }
            return null;
        });
    }

    private void create(Statement statement, FactView view) {
        try {
            statement.execute("CREATE TABLE published.main." + Sql.name(view.name()) + " AS "
                    + query(view, "(\n" + view.sql() + "\n)") + " ORDER BY ALL");
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.PUBLISH,
                    "mappings/views/" + view.name() + ".yaml",
                    "the view cannot be computed: " + DatabaseMessage.of(failure),
                    failure);
        }
    }

    /** The statements that say what the tables tell, for when {@code published} is the default catalog. */
    List<String> comments() {
        return visible.views().stream()
                .flatMap(view ->
                        SchemaComments.view(
                                view, visible.columns(view), visible.audience().smallestCount())
                                .stream())
                .toList();
    }

    /** @param source what gives all rows of the view */
    String query(FactView view, String source) {
        SmallCounts small = new SmallCounts(view, visible.audience().smallestCount());
        boolean withholding = small.areWithheld();
        List<String> columns = new ArrayList<>();
        StringBuilder from = new StringBuilder(" FROM " + source + " AS v");
        List<String> conditions = new ArrayList<>();
        visible.rows(view.name()).ifPresent(only -> conditions.add("(\n" + only + "\n) IS TRUE"));
        for (Field column : view.columns()) {
            String value = "v." + Sql.name(column.name());
            Optional<Entity> target = column.target().flatMap(visible.schema()::entity);
            if (target.isPresent() && hidden.has(target.get().name())) {
                boolean coarse = hidden.hasCoarse(target.get().name());
                conditions.add(isNone(value, target.get(), coarse ? " WHERE outside" : ""));
                if (coarse) {
                    String alias = Sql.name("coarse " + column.name());
                    from.append(" LEFT JOIN " + HiddenRows.coarse(target.get()) + " AS " + alias + " ON " + alias
                            + ".id = " + value);
                    value = "coalesce(" + alias + ".coarse_id, " + value + ")";
                }
            }
            if (withholding || visible.columns(view).contains(column)) {
                columns.add("CAST(" + value + " AS " + column.type().goldenType() + ") AS " + Sql.name(column.name()));
            }
        }
        String all = "SELECT " + String.join(", ", columns) + from
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
        return withholding ? small.withheld(all, visible.columns(view)) : all;
    }

    private static String isNone(String value, Entity target, String which) {
        return "coalesce(" + value + " NOT IN (SELECT id FROM " + HiddenRows.name(target) + which + "), true)";
    }
}
