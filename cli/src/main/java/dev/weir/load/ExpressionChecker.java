package dev.weir.load;

import dev.weir.mapping.Expression;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.FunctionCatalog;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks users' SQL: each expression must be one expression over its own row, name only what is there, and give the type that is needed.
 */
public final class ExpressionChecker {

    private final Connection connection;
    private final FunctionCatalog functions;
    private final ExpressionBinder binder;

    /**
     * @param connection to a database of the checker's own that has Weir's functions; it gets a TEMP table
     * @throws WeirException if the database does not answer
     */
    public ExpressionChecker(Connection connection) {
        this.connection = connection;
        try {
            this.functions = FunctionCatalog.of(connection);
            this.binder = new ExpressionBinder(connection);
        } catch (SQLException wrong) {
            throw failure(wrong);
        }
    }

    /** Reports everything that is wrong with the expression. One that DuckDB cannot even look at spoils no other. */
    void check(Expression expression, NameScope scope, WantedType wanted, FileProblems problems) {
        try {
            check(expression, SqlTree.parse(connection, expression.sql()), scope, wanted, problems);
        } catch (SQLException wrong) {
            problems.error(
                    expression.position(),
                    ProblemCode.EXPRESSION_SYNTAX,
                    "the SQL cannot be checked: " + DatabaseMessage.of(wrong),
                    "write it more simply");
        }
    }

    private void check(Expression expression, SqlTree tree, NameScope scope, WantedType wanted, FileProblems problems)
            throws SQLException {
        if (tree.isTooDeep()) {
            problems.error(
                    expression.position(),
                    ProblemCode.EXPRESSION_SIZE,
                    "the SQL is nested too deep",
                    "write it more simply");
        } else if (tree.isWrong() && tree.errorOffset().isPresent()) {
            reportSyntax(expression, tree, scope, problems);
        } else if (tree.isWrong() || !tree.isOneExpression()) {
            problems.error(
                    expression.position(),
                    ProblemCode.NOT_ONE_EXPRESSION,
                    "the SQL is more than one expression",
                    "write a single expression, without FROM, commas outside brackets or a second statement");
        } else if (new TreeCheck(expression, scope, functions, problems).check(tree.expression())) {
            binder.check(expression, tree, scope, wanted, problems);
        }
    }

    /** What the expression reads; nothing if it cannot be read itself. */
    ReadColumns columns(Expression expression) {
        try {
            SqlTree tree = SqlTree.parse(connection, expression.sql());
            boolean readable = !tree.isTooDeep() && !tree.isWrong() && tree.isOneExpression();
            return readable ? ReadColumns.of(tree.expression()) : ReadColumns.NONE;
        } catch (SQLException unreadable) {
            return ReadColumns.NONE; // check() says so
        }
    }

    /** The texts that it may give as they are written in it; none if it cannot be read itself. */
    Set<String> constants(Expression expression) {
        try {
            SqlTree tree = SqlTree.parse(connection, expression.sql());
            boolean readable = !tree.isTooDeep() && !tree.isWrong() && tree.isOneExpression();
            return readable ? ResultConstants.of(tree.expression()) : Set.of();
        } catch (SQLException unreadable) {
            return Set.of(); // check() says so
        }
    }

    private void reportSyntax(Expression expression, SqlTree tree, NameScope scope, FileProblems problems)
            throws SQLException {
        int offset = tree.errorOffset().getAsInt();
        for (String name : new TreeSet<>(scope.types().keySet())) {
            Matcher bare = bare(name).matcher(expression.sql());
            if (!bare.find()) {
                continue;
            }
            String before = expression.sql().substring(0, bare.start());
            if (isRightWith(bare.replaceAll(Matcher.quoteReplacement("\"" + name + "\"")))) {
                problems.error(
                        expression.atByte(before.getBytes(StandardCharsets.UTF_8).length),
                        ProblemCode.EXPRESSION_SYNTAX,
                        "\"" + name + "\" is a word of SQL as well as a column",
                        "write the column in double quotes");
                return;
            }
        }
        int length = expression.sql().getBytes(StandardCharsets.UTF_8).length;
        boolean beyond = offset >= length;
        problems.error(
                expression.atByte(offset),
                ProblemCode.EXPRESSION_SYNTAX,
                beyond ? "the SQL ends too early" : tree.error(),
                beyond
                        ? "complete it"
                        : "texts stand in 'single quotes', names that are words of SQL in \"double quotes\"");
    }

    /** A name that stands by itself, in no quotes. */
    private static Pattern bare(String name) {
        return Pattern.compile("(?<![\\w.\"'])" + Pattern.quote(name) + "(?![\\w\"'])", Pattern.CASE_INSENSITIVE);
    }

    private boolean isRightWith(String sql) throws SQLException {
        SqlTree tree = SqlTree.parse(connection, sql);
        return !tree.isWrong() && tree.isOneExpression();
    }

    private static WeirException failure(SQLException wrong) {
        return new WeirException(
                Stage.CONFIGURE, "", "expressions could not be checked: " + DatabaseMessage.of(wrong), wrong);
    }
}
