package dev.weir.route;

import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what a route says about reading a query in partitions. */
final class PartitionChecker {

    /** A name, or one in the quotes of some database. */
    private static final Pattern COLUMN =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$#]*|\"[^\"]+\"|`[^`]+`|\\[[^\\[\\]]+]");

    private static final Pattern QUERY = Pattern.compile("(?is)\\s*(select|with)\\b.*");

    private final Problems problems;

    PartitionChecker(Problems problems) {
        this.problems = problems;
    }

    /** @param endpoint a {@code jdbc:} of the route */
    void check(RouteText route, EndpointText endpoint) {
        Optional<Position> count = endpoint.option(DatabaseComponent.PARTITIONS);
        Optional<Position> column = endpoint.option(DatabaseComponent.PARTITION_COLUMN);
        if (count.isPresent() != column.isPresent()) {
            report(
                    count.or(() -> column).orElseThrow(),
                    "partitions and partitionColumn go together",
                    "write both, such as partitions=4&partitionColumn=id");
            return;
        }
        count.ifPresent(position -> count(endpoint, position));
        column.ifPresent(position -> column(endpoint, position));
        if (count.isPresent()) {
            route.constants().forEach(this::query);
        }
    }

    private void count(EndpointText endpoint, Position position) {
        String text = endpoint.value(DatabaseComponent.PARTITIONS);
        if (!text.contains("{{")
                && (!text.matches("[0-9]{1,2}")
                        || Integer.parseInt(text) < 2
                        || Integer.parseInt(text) > DatabaseComponent.MOST_PARTITIONS)) {
            report(
                    position,
                    "partitions is \"" + text + "\"",
                    "write a number from 2 to " + DatabaseComponent.MOST_PARTITIONS + "; each is one connection");
        }
    }

    private void column(EndpointText endpoint, Position position) {
        String text = endpoint.value(DatabaseComponent.PARTITION_COLUMN);
        if (!text.contains("{{") && !COLUMN.matcher(text).matches()) {
            report(
                    position,
                    "partitionColumn is \"" + text + "\", which is no name of a column",
                    "name one column of the query's result");
        }
    }

    private void query(EndpointText.Parameter constant) {
        if (QUERY.matcher(constant.value()).matches()) {
            PartitionQuery.ofWholeResult(constant.value())
                    .ifPresent(words -> report(constant.position(), PartitionQuery.undividable(words), ""));
        }
    }

    private void report(Position position, String message, String hint) {
        RouteProblem.PARTITIONS.report(problems, position, message, hint);
    }
}
