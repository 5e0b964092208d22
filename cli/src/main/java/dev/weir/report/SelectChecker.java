package dev.weir.report;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.sql.NamedParameters;
import dev.weir.store.FunctionCatalog;
import dev.weir.store.SelectTree;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for everything in the SQL of a report or feed that cannot be told by binding it: it must be one SELECT over certain tables, always
 * the same.
 */
public final class SelectChecker {

    /** Functions in FROM that read nothing. */
    private static final Set<String> HARMLESS = Set.of("range", "generate_series", "unnest", "values");

    /** What the database itself brings under these names tells of the machine, not of the district. */
    private static final Pattern OF_THE_DATABASE = Pattern.compile("(duckdb|pg|sqlite)_.*", Pattern.CASE_INSENSITIVE);

    /** Functions, and words that the parser takes for one, whose result differs from run to run. */
    private static final Set<String> CLOCKS =
            Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "now", "today");

    private final Connection connection;
    private final Set<String> parameters;
    private final FunctionCatalog functions;
    private final String table;
    private final FileProblems problems;
    private boolean good;

    /**
     * @param parameters the names that the SQL may use
     * @param table what it may read, such as {@code published table}
     */
    public SelectChecker(
            Connection connection,
            Set<String> parameters,
            FunctionCatalog functions,
            String table,
            FileProblems problems) {
        this.connection = connection;
        this.parameters = parameters;
        this.functions = functions;
        this.table = table;
        this.problems = problems;
    }

    /**
     * @param ordered whether its rows must have an order
     * @return whether nothing was found
     */
    public boolean check(ReportSql sql, boolean ordered) throws SQLException {
        good = true;
        SelectTree tree = SelectTree.parse(connection, sql.text());
        if (tree.isWrong() && tree.errorOffset().isPresent()) {
            int offset = tree.errorOffset().getAsInt();
            boolean beyond = offset >= sql.text().getBytes(StandardCharsets.UTF_8).length;
            problems.error(
                    sql.atByte(offset),
                    ProblemCode.EXPRESSION_SYNTAX,
                    beyond ? "the SQL ends too early" : tree.error(),
                    beyond
                            ? "complete it"
                            : "texts stand in 'single quotes', names that are words of SQL in \"double quotes\"");
            return false;
        }
        if (!tree.isOneSelect()) {
            problems.error(
                    sql.layout().start(),
                    ProblemCode.NOT_ONE_SELECT,
                    "the SQL is not exactly one SELECT",
                    "write one SELECT, without a second statement, settings or files");
            return false;
        }
        tree.tables().forEach(name -> table(sql, name));
        tree.tableFunctions().stream()
                .filter(function -> !HARMLESS.contains(function.text().toLowerCase(Locale.ROOT)))
                .forEach(function -> refuse(
                        sql,
                        function,
                        ProblemCode.OUTSIDE,
                        "\"" + function.text() + "\" reads something that is no " + table,
                        "read only such tables"));
        tree.functions().forEach(function -> function(sql, function));
        tree.values().stream()
                .filter(value -> CLOCKS.contains(value.text().toLowerCase(Locale.ROOT)))
                .forEach(word -> function(sql, word));
        NamedParameters.of(sql.text()).names().stream()
                .filter(name -> !parameters.contains(name))
                .forEach(name -> {
                    good = false;
                    problems.error(
                            sql.layout().start(),
                            ProblemCode.PARAMETER,
                            "the SQL names the parameter $" + name + ", which is not there",
                            Suggestion.of(name, parameters));
                });
        if (tree.isSampled()) {
            good = false;
            problems.error(
                    sql.layout().start(),
                    ProblemCode.CHANGING_FUNCTION,
                    "the SQL takes a sample, which is another one each time",
                    "give an ORDER BY and a LIMIT");
        }
        if (ordered && !tree.isOrdered()) {
            good = false;
            problems.error(
                    sql.layout().start(),
                    ProblemCode.NO_ORDER,
                    "the rows have no order",
                    "end the SELECT with ORDER BY, so that equal data gives equal pages");
        }
        return good;
    }

    private void table(ReportSql sql, SelectTree.Name name) {
        List<String> parts = name.parts();
        boolean plain =
                parts.size() == 1 || parts.size() == 2 && Set.of("main", "weir").contains(parts.get(0));
        if (!plain || OF_THE_DATABASE.matcher(parts.get(parts.size() - 1)).matches()) {
            refuse(
                    sql,
                    name,
                    ProblemCode.OUTSIDE,
                    "\"" + name.text() + "\" is no " + table,
                    "write the table's name alone, or weir.<table>");
        }
    }

    private void function(ReportSql sql, SelectTree.Name function) {
        String name = function.text().toLowerCase(Locale.ROOT);
        if (CLOCKS.contains(name) || functions.changing().contains(name)) {
            refuse(
                    sql,
                    function,
                    ProblemCode.CHANGING_FUNCTION,
                    "function \"" + name + "\" does not always give the same result",
                    CLOCKS.contains(name) ? "use $as_of, the time of the published version" : "use columns");
        }
    }

    private void refuse(ReportSql sql, SelectTree.Name name, ProblemCode code, String message, String hint) {
        good = false;
        problems.error(
                name.offset().isPresent()
                        ? sql.atByte(name.offset().getAsInt())
                        : sql.layout().start(),
                code,
                message,
                hint);
    }
}
