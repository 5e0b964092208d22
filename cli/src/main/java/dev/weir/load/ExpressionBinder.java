package dev.weir.load;

import dev.weir.mapping.Expression;
import dev.weir.mapping.RowContext;
import dev.weir.mapping.RowMark;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.sql.Sql;
import dev.weir.store.BindingError;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what only types can tell: binds each expression to a table of the right types. The type is asked without a row and without the
 * optimizer, which would compute constants. So nothing of the expression runs. An expression without a call is then tried on one empty row,
 * to check its constants.
 */
final class ExpressionBinder {

    private static final String BEFORE = "SELECT typeof(any_value(value)) FROM (SELECT (\n";
    private static final String AFTER = "\n) AS value FROM expression_row";
    private static final String OF_NO_ROWS = " WHERE false)";
    private static final String OF_A_ROW = ")";

    private final Connection connection;
    private NameScope row;

    ExpressionBinder(Connection connection) throws SQLException {
        this.connection = connection;
        execute("SET errors_as_json = true");
        execute("PRAGMA disable_optimizer");
    }

    /**
     * @param tree the expression's own, already found right
     * @throws SQLException if DuckDB fails otherwise than by refusing the expression
     */
    void check(Expression expression, SqlTree tree, NameScope scope, WantedType wanted, FileProblems problems)
            throws SQLException {
        makeRow(scope);
        String type;
        try {
            type = type(expression, OF_NO_ROWS);
        } catch (SQLException failure) {
            report(expression, tree, BindingError.of(failure), problems);
            return;
        }
        Optional<BindingError> wrongConstant = wrongConstant(expression, tree);
        if (wrongConstant.isPresent()) {
            report(expression, tree, wrongConstant.get(), problems);
            return;
        }
        if (!wanted.accepts(type)) {
            problems.error(
                    expression.position(),
                    ProblemCode.EXPRESSION_TYPE,
                    "the SQL gives " + WantedType.words(type) + " where " + WantedType.words(wanted.type())
                            + " is needed",
                    wanted.exact() ? "write a condition, such as amount > 0" : "choose another column or convert it");
        }
    }

    /** A constant that cannot be what it is compared with or made to. What a call makes may be of any size, so no call is run. */
    private Optional<BindingError> wrongConstant(Expression expression, SqlTree tree) throws SQLException {
        if (tree.hasCalls()) {
            return Optional.empty();
        }
        try {
            type(expression, OF_A_ROW);
            return Optional.empty();
        } catch (SQLException failure) {
            return Optional.of(BindingError.of(failure)).filter(error -> error.isCausedBy(expression.sql()));
        }
    }

    private String type(Expression expression, String rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEFORE + expression.sql() + AFTER + rows);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }

    private static void report(Expression expression, SqlTree tree, BindingError error, FileProblems problems) {
        int length = expression.sql().getBytes(StandardCharsets.UTF_8).length;
        OptionalInt offset = error.offset();
        if (offset.isPresent()) {
            int own = offset.getAsInt() - BEFORE.length();
            // Inside one of Weir's functions DuckDB counts from the begin of the text that defined it.
            offset = own >= 0 && own < length ? OptionalInt.of(own) : tree.offsetOfFunction("weir_");
        }
        Position place = offset.isPresent() ? expression.atByte(offset.getAsInt()) : expression.position();
        problems.error(place, error.code(), error.message(), error.hint());
    }

    private void makeRow(NameScope scope) throws SQLException {
        if (scope.equals(row)) {
            return;
        }
        String columns = new TreeMap<>(scope.types())
                .entrySet().stream()
                        .map(column -> "CAST(NULL AS " + column.getValue() + ") AS " + Sql.name(column.getKey()))
                        .collect(Collectors.joining(", "));
        String raw = new TreeSet<>(scope.raw())
                .stream().map(name -> Sql.name(name) + " VARCHAR").collect(Collectors.joining(", "));
        String marks = new TreeSet<>(scope.marks())
                .stream()
                        .map(mark -> Sql.name(mark) + " "
                                + RowMark.of(mark).orElseThrow().sqlType())
                        .collect(Collectors.joining(", "));
        execute("CREATE OR REPLACE TEMP TABLE expression_row AS SELECT " + columns
                + (raw.isEmpty() ? "" : ", CAST(NULL AS STRUCT(" + raw + ")) AS " + RowContext.RAW)
                + (marks.isEmpty() ? "" : ", CAST(NULL AS STRUCT(" + marks + ")) AS " + Sql.name(RowMark.ROW)));
        row = scope;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
