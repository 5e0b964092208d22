package dev.weir.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions that SQL can call.
 *
 * @param rowWise functions of one row, which always give the same result for the same values
 * @param aggregates functions of many rows, or that make many rows
 * @param changing functions whose result differs from call to call or from run to run
 */
public record FunctionCatalog(Set<String> rowWise, Set<String> aggregates, Set<String> changing) {

    private static final String QUERY = """
            SELECT lower(function_name), function_type, coalesce(stability, 'CONSISTENT')
            FROM duckdb_functions()
            WHERE function_type IN ('scalar', 'macro', 'aggregate')""";

    /** Reads the database's functions, its own macros among them. */
    public static FunctionCatalog of(Connection connection) throws SQLException {
        // Not in the catalog: the parser's own word for making rows.
        Set<String> aggregates = new HashSet<>(Set.of("unnest", "count_star"));
        Set<String> rowWise = new HashSet<>();
        Set<String> changing = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet functions = statement.executeQuery(QUERY)) {
            while (functions.next()) {
                Set<String> kind = functions.getString(2).equals("aggregate")
                        ? aggregates
                        : functions.getString(3).equals("CONSISTENT") ? rowWise : changing;
                kind.add(functions.getString(1));
            }
        }
        // a macro, but around unnest
        rowWise.remove("generate_subscripts");
        aggregates.removeAll(rowWise);
        aggregates.add("generate_subscripts");
        changing.removeAll(rowWise);
        return new FunctionCatalog(rowWise, aggregates, changing);
    }

    /** Functions to suggest: without those that Weir's own are built of. */
    public Set<String> offered() {
        return rowWise.stream()
                .filter(name -> !name.matches("weir_(folded|moment|compact).*"))
                .collect(Collectors.toSet());
    }

    /** Whether there is a function of that name, in small letters. */
    public boolean knows(String name) {
        return rowWise.contains(name) || aggregates.contains(name) || changing.contains(name);
    }
}
