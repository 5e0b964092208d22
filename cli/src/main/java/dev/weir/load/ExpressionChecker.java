package dev.weir.load;

import dev.weir.mapping.Expression;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

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

    /** Reports everything that is wrong with the expression. */
    void check(Expression expression, NameScope scope, WantedType wanted, FileProblems problems) {
        SqlTree tree = parse(expression);
        if (tree.isWrong() && tree.errorOffset().isPresent()) {
            reportSyntax(expression, tree, tree.errorOffset().getAsInt(), problems);
        } else if (tree.isWrong() || !tree.isOneExpression()) {
            problems.error(
                    expression.position(),
                    ProblemCode.NOT_ONE_EXPRESSION,
                    "the SQL is more than one expression",
                    "write a single expression, without FROM, commas outside brackets or a second statement");
        } else if (new TreeCheck(expression, scope, functions, problems).check(tree.expression())) {
            bind(expression, tree, scope, wanted, problems);
        }
    }

    private void bind(Expression expression, SqlTree tree, NameScope scope, WantedType wanted, FileProblems problems) {
        try {
            binder.check(expression, tree, scope, wanted, problems);
        } catch (SQLException wrong) {
            throw failure(wrong);
        }
    }

    private SqlTree parse(Expression expression) {
        try {
            return SqlTree.parse(connection, expression.sql());
        } catch (SQLException wrong) {
            throw failure(wrong);
        }
    }

    private static void reportSyntax(Expression expression, SqlTree tree, int offset, FileProblems problems) {
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

    private static WeirException failure(SQLException wrong) {
        return new WeirException(Stage.CONFIGURE, "", "expressions could not be checked: " + wrong.getMessage(), wrong);
    }
}
