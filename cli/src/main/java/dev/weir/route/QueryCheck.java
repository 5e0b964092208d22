package dev.weir.route;

import dev.weir.problem.Problems;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Lets a database prepare the queries of routes, so that a misspelt column is found before the night. */
final class QueryCheck {

    private static final Pattern QUERY = Pattern.compile("(?is)\\s*(select|with)\\b.*");

    /** As camel-jdbc writes a parameter. */
    private static final Pattern PARAMETER = Pattern.compile(":\\?\\w+");

    private final Connection connection;
    private final Problems problems;

    QueryCheck(Connection connection, Problems problems) {
        this.connection = connection;
        this.problems = problems;
    }

    /** @param texts what routes set as constants; those that are no query, or that are completed only in the night, are left out */
    void check(List<EndpointText.Parameter> texts) throws SQLException {
        for (EndpointText.Parameter text : texts) {
            if (QUERY.matcher(text.value()).matches() && !text.value().contains("{")) {
                prepare(text);
            }
        }
    }

    private void prepare(EndpointText.Parameter query) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(query.value()).replaceAll("?"))) {
            // some drivers ask the server only now
            statement.getMetaData();
        } catch (SQLException refused) {
            RouteProblem.QUERY_REFUSED.report(
                    problems,
                    query.position(),
                    "the database refuses the query: " + DatabaseReason.of(refused),
                    "correct it; the names are those of the database");
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }
}
