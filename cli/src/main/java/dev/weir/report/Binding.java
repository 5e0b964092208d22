package dev.weir.report;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.publish.PublishedShape;
import dev.weir.schema.PrivacyClass;
import dev.weir.store.BindingError;
import dev.weir.store.SelectTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds SQL over empty published tables and says why it cannot be bound: what is not there, or may not be seen. What can be bound is tried
 * for a short time: a constant that no type takes fails only then.
 */
record Binding(PublishedShape shape, Set<PrivacyClass> classes, Map<String, Object> values, FileProblems problems) {

    /** Over empty tables the SQL of a report takes some milliseconds. */
    private static final int TRIAL_SECONDS = 5;

    /** The columns that the query gives; empty if it cannot be bound, which has been reported. */
    Optional<List<BoundColumn>> columns(ReportQuery query) throws SQLException {
        ReportQuery bound = query.withoutRows();
        try {
            List<BoundColumn> columns = run(shape.tables(classes), bound);
            return canBeTried(query) ? Optional.of(columns) : Optional.empty();
        } catch (SQLException failure) {
            report(bound, BindingError.of(failure));
            return Optional.empty();
        }
    }

    private boolean canBeTried(ReportQuery query) throws SQLException {
        try {
            run(shape.tables(classes), query);
            return true;
        } catch (SQLTimeoutException over) {
            problems.warning(
                    query.own().layout().start(),
                    ProblemCode.ENDLESS,
                    "the SQL has not come to its end in " + TRIAL_SECONDS + " seconds, and no table had a row",
                    "give a recursion a condition that ends it, and count no billions of made-up rows");
            return true;
        } catch (SQLException failure) {
            report(query, BindingError.of(failure));
            return false;
        }
    }

    private List<BoundColumn> run(Connection tables, ReportQuery query) throws SQLException {
        try (Statement settings = tables.createStatement()) {
            settings.execute("SET errors_as_json = true");
        }
        try (PreparedStatement statement = query.prepare(tables, values)) {
            statement.setQueryTimeout(TRIAL_SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData meta = rows.getMetaData();
                List<BoundColumn> columns = new ArrayList<>();
                for (int index = 1; index <= meta.getColumnCount(); index++) {
                    columns.add(new BoundColumn(meta.getColumnLabel(index), meta.getColumnTypeName(index)));
                }
                return columns;
            }
        }
    }

    private void report(ReportQuery query, BindingError error) throws SQLException {
        if (error.missingTable().isEmpty() && error.missingColumn().isEmpty()) {
            problems.error(query.at(error.offset()), error.code(), error.message(), error.hint());
            return;
        }
        String what = error.missingTable()
                .map(table -> "table \"" + table + "\"")
                .orElseGet(() -> "column \"" + error.missingColumn().orElseThrow() + "\"");
        if (isThereForOthers(query, error)) {
            Optional<PrivacyClass> privacy =
                    privacy(query, error.missingColumn().orElse(""));
            problems.error(
                    query.at(error.offset()),
                    ProblemCode.UNSEEN,
                    what + " is "
                            + privacy.map(found -> ClassWords.of(Set.of(found))).orElse("of another class")
                            + ", and this report may see only " + ClassWords.of(classes),
                    "leave it out, read a fact view that counts it, or change classes");
            return;
        }
        String hint = error.missingTable().isPresent()
                ? Suggestion.of(error.missingTable().get(), tables())
                : error.nearest();
        problems.error(query.at(error.offset()), ProblemCode.UNPUBLISHED, "there is no published " + what, hint);
    }

    /** Whether the same statement, over all that is ever published, does not miss this name. */
    private boolean isThereForOthers(ReportQuery query, BindingError error) throws SQLException {
        try {
            run(shape.everything(), query);
            return true;
        } catch (SQLException failure) {
            BindingError other = BindingError.of(failure);
            return !(other.missingTable().equals(error.missingTable())
                    && other.missingColumn().equals(error.missingColumn()));
        }
    }

    private Optional<PrivacyClass> privacy(ReportQuery query, String column) throws SQLException {
        for (SelectTree.Name table :
                SelectTree.parse(shape.tables(classes), query.text()).tables()) {
            Optional<PrivacyClass> found = shape.privacy(table.text().replaceFirst("^main\\.", ""), column)
                    .filter(privacy -> !classes.contains(privacy));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<String> tables() throws SQLException {
        try (Statement statement = shape.tables(classes).createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT CASE schema_name WHEN 'main' THEN '' ELSE schema_name || '.' END || table_name
                        FROM (SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = current_database()
                          UNION SELECT schema_name, view_name FROM duckdb_views()
                          WHERE database_name = current_database() AND NOT internal)""")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
