package dev.weir.route;

import dev.weir.problem.Problems;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets a database prepare the queries of routes and try their first marks, so that what is wrong is found before the night. */
final class QueryCheck {

    private static final Pattern QUERY = Pattern.compile("(?is)\\s*(select|with)\\b.*");

    /** As camel-jdbc writes a parameter. */
    private static final Pattern PARAMETER = Pattern.compile(":\\?\\w+");

    /**
     * A text that a route sets.
     *
     * @param pulled what the mapping to which the route leads takes for granted; empty if it is not known
     */
    record Query(EndpointText.Parameter text, Optional<Pulled> pulled) {}

    private final DatabaseSource database;
    private final Connection connection;
    private final Problems problems;

    /** @param connection of the database */
    QueryCheck(DatabaseSource database, Connection connection, Problems problems) {
        this.database = database;
        this.connection = connection;
        this.problems = problems;
    }

    /** @param texts what routes set as constants; those that are no query, or that are completed only in the night, are left out */
    void check(List<Query> texts) throws SQLException {
        for (Query query : texts) {
            String text = query.text().value();
            if (QUERY.matcher(text).matches() && !text.contains("{")) {
                prepare(query.text(), query.pulled());
            }
        }
    }

    private void prepare(EndpointText.Parameter query, Optional<Pulled> pulled) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(query.value()).replaceAll("?"))) {
            // some drivers ask the server only now
            ResultSetMetaData columns = statement.getMetaData();
            if (columns != null && pulled.isPresent()) {
                check(query, pulled.get(), new QueryColumns(columns));
            }
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

    private void check(EndpointText.Parameter query, Pulled pulled, QueryColumns columns) throws SQLException {
        if (!pulled.key().isEmpty()) {
            new KeyCheck(query, pulled.key(), problems).check(connection.getMetaData(), columns);
        }
        if (pulled.mark().isPresent()) {
            new MarkCheck(database, query, pulled.mark().get(), problems).check(columns);
        }
    }
}
