package dev.weir.route;

import dev.weir.problem.IoReason;
import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds and reads {@code routes/*.camel.yaml}. */
public final class RouteFiles {

    private static final String ENDING = ".camel.yaml";

    private RouteFiles() {}

    /**
     * Reads the route files in the order of their names. A file that cannot be read is a problem; the others are
     * still read. A route without an id, or with the id of another, is a problem too.
     *
     * @throws WeirException when the folder itself cannot be read
     */
    public static RouteSet read(Workspace workspace, Problems problems) {
        List<RouteText> items = new ArrayList<>();
        for (Path file : files(workspace)) {
            String name = workspace.display(file);
            try {
                items.addAll(RouteYaml.read(name, text(file), problems));
            } catch (CharacterCodingException e) {
                RouteProblem.SYNTAX.report(problems, Position.of(name), "the file is not UTF-8", "save it as UTF-8");
            } catch (IOException e) {
                throw new WeirException(Stage.CONFIGURE, name, "the file cannot be read: " + IoReason.of(e), e);
            }
        }
        RouteSet routes = new RouteSet(items);
        checkIds(routes, problems);
        return routes;
    }

    /** A run and its messages know a route by its id alone. */
    private static void checkIds(RouteSet routes, Problems problems) {
        Map<String, RouteText> seen = new HashMap<>();
        for (RouteText route : routes.routes()) {
            if (route.id().isEmpty()) {
                RouteProblem.NO_ID.report(
                        problems, route.position(), "the route has no id", "add \"id: <name>\" under \"route:\"");
                continue;
            }
            RouteText first = seen.putIfAbsent(route.id(), route);
            if (first != null) {
                RouteProblem.DUPLICATE_ID.report(
                        problems,
                        route.position(),
                        "the id \"" + route.id() + "\" is taken by " + first.position(),
                        "give each route an id of its own");
            }
        }
    }

    private static List<Path> files(Workspace workspace) {
        Path folder = workspace.routes();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.getFileName().toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new WeirException(
                    Stage.CONFIGURE, workspace.display(folder), "the folder cannot be read: " + IoReason.of(e), e);
        }
    }

    /** Without the byte-order mark that some editors write. */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
