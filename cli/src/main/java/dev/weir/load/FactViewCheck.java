package dev.weir.load;

import dev.weir.load.ColumnClasses.Origin;
import dev.weir.mapping.Expression;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.Suggestion;
import dev.weir.problem.WeirException;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.store.BindingError;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.FunctionCatalog;
import dev.weir.store.OperationsTables;
import dev.weir.store.PublicationDay;
import dev.weir.store.SchemaTables;
import dev.weir.store.SelectTree;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the fact views' SQL against the schema's empty tables. */
public final class FactViewCheck {

    private static final String BEFORE = "SELECT * FROM (\n";
    /** Written without brackets, they are parsed as columns. */
    private static final Set<String> CLOCKS =
            Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");

    private static final String AFTER = "\n)";

    private final Connection connection;
    private final Schema schema;
    private final Set<String> changing;

    /**
     * @param connection to a database of the checker's own that has Weir's functions and answers errors as JSON; it gets the schema's tables
     * @throws WeirException if the tables cannot be made
     */
    public FactViewCheck(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
        try (Statement statement = connection.createStatement()) {
            OperationsTables.install(connection);
            SchemaTables.apply(connection, schema, Map.of());
            statement.execute(PublicationDay.set(LocalDate.EPOCH));
            this.changing = FunctionCatalog.of(connection).changing();
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.CONFIGURE, "", "views could not be checked: " + DatabaseMessage.of(failure), failure);
        }
    }

    /** Reports everything that is wrong with the view's SQL, and each column that says less of itself than it must. */
    public void check(FactView view, Problems problems) {
        FileProblems found = new FileProblems(problems, 'V');
        Expression sql = new Expression(view.sql(), view.layout());
        try {
            SelectTree tree = SelectTree.parse(connection, view.sql());
            if (tree.isWrong()) {
                Position place = tree.errorOffset().isPresent()
                        ? sql.atByte(tree.errorOffset().getAsInt())
                        : sql.position();
                found.error(place, ProblemCode.EXPRESSION_SYNTAX, tree.error(), "write a single SELECT");
            } else if (!tree.isOneSelect()) {
                String message = "the SQL is not exactly one SELECT";
                found.error(sql.position(), ProblemCode.NOT_ONE_EXPRESSION, message, "write a single SELECT");
            } else if (binds(view, sql, found)) {
                checkFunctions(sql, tree, found);
                checkClasses(view, sql, tree, found);
            }
        } catch (SQLException wrong) {
            found.error(
                    sql.position(),
                    ProblemCode.EXPRESSION_SYNTAX,
                    "the SQL cannot be checked: " + DatabaseMessage.of(wrong),
                    "write it more simply");
        }
    }

    /** What is bound gives columns, each of a type; it is neither planned nor run. */
    private boolean binds(FactView view, Expression sql, FileProblems found) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(BEFORE + view.sql() + AFTER)) {
            ResultSetMetaData columns = statement.getMetaData();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                types.put(columns.getColumnName(column), columns.getColumnTypeName(column));
            }
        } catch (SQLException failure) {
            BindingError error = BindingError.of(failure);
            int length = view.sql().getBytes(StandardCharsets.UTF_8).length;
            int offset = error.offset().orElse(-1) - BEFORE.length();
            Position place = offset >= 0 && offset < length ? sql.atByte(offset) : sql.position();
            found.error(
                    place,
                    error.missingColumn().isPresent() ? ProblemCode.UNKNOWN_COLUMN : error.code(),
                    error.message(),
                    error.nearest().isEmpty() ? error.hint() : error.nearest());
            return false;
        }
        return fit(view, types, sql, found);
    }

    private static boolean fit(FactView view, Map<String, String> types, Expression sql, FileProblems found) {
        for (Field column : view.columns()) {
            String given = types.remove(column.name());
            if (given == null) {
                found.error(
                        sql.position(),
                        ProblemCode.UNKNOWN_COLUMN,
                        "the SELECT gives no column \"" + column.name() + "\"",
                        Suggestion.of(column.name(), types.keySet()));
            } else if (!accepts(column, given)) {
                found.error(
                        sql.position(),
                        ProblemCode.EXPRESSION_TYPE,
                        "column \"" + column.name() + "\" gets " + WantedType.words(given) + " where "
                                + WantedType.words(column.type().goldenType()) + " is needed",
                        "choose another type or convert it");
            }
        }
        if (found.isClean() && !types.isEmpty()) {
            found.error(
                    sql.position(),
                    ProblemCode.UNKNOWN_COLUMN,
                    "the SELECT gives a column \"" + types.keySet().iterator().next()
                            + "\", of which columns says nothing",
                    "describe it or leave it out");
        }
        return found.isClean();
    }

    private static boolean accepts(Field column, String given) {
        return new WantedType(column.type().goldenType(), false).accepts(given);
    }

    private void checkFunctions(Expression sql, SelectTree tree, FileProblems found) {
        Stream<SelectTree.Name> clocks = tree.values().stream().filter(word -> CLOCKS.contains(word.text()));
        Stream<SelectTree.Name> calls = tree.functions().stream().filter(call -> changing.contains(call.text()));
        Stream.concat(calls, clocks)
                .forEach(name -> found.error(
                        name.offset().isPresent() ? sql.atByte(name.offset().getAsInt()) : sql.position(),
                        ProblemCode.CHANGING_FUNCTION,
                        "the result of " + name.text() + " changes although nothing else has",
                        "for the day of the publication write " + PublicationDay.FUNCTION));
    }

    /** A derived value has the class of its source, unless the view says why it tells nothing. */
    private void checkClasses(FactView view, Expression sql, SelectTree tree, FileProblems found) {
        Set<String> guarded = view.columns().stream()
                .flatMap(column -> column.target().stream())
                .collect(Collectors.toSet());
        Map<String, Origin> origins = new ColumnOrigins(new ColumnClasses(schema, guarded)).of(tree.node());
        for (Field column : view.columns()) {
            Origin origin = origins.getOrDefault(column.name(), Origin.NONE);
            if (column.target().isEmpty()
                    && origin.privacy().compareTo(column.privacy()) > 0
                    && !view.classReasons().containsKey(column.name())) {
                found.error(
                        sql.position(),
                        ProblemCode.LOWER_CLASS,
                        "column \"%s\" is %s, but it shows \"%s\", and that is %s here"
                                .formatted(
                                        column.name(), word(column.privacy()), origin.source(), word(origin.privacy())),
                        "raise the column's class, or say why it tells nothing: class_ok: {" + column.name() + ": …}");
            }
        }
    }

    private static String word(PrivacyClass privacy) {
        return privacy.name().toLowerCase(Locale.ROOT);
    }
}
