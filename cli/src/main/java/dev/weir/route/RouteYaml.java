package dev.weir.route;

import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.yaml.SyntaxReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a route file a second time beside Camel, for what Camel does not tell: where each id, URI and option stands. The items are kept
 * apart, so that one that Camel refuses leaves the others.
 */
final class RouteYaml {

    /** What Camel applies to the routes of the file where it stands, and to no others. */
    private static final Set<String> SHARED = Set.of(
            "onException", "errorHandler", "onCompletion", "intercept", "interceptFrom", "interceptSendToEndpoint");

    private final String file;
    private final String text;
    private final Problems problems;

    private RouteYaml(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    static List<RouteText> read(String file, String text, Problems problems) {
        return new RouteYaml(file, text, problems).items();
    }

    private List<RouteText> items() {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setLabel(file)
                .setMaxAliasesForCollections(10)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                return List.of();
            }
            if (root.get() instanceof SequenceNode list) {
                return items(list.getValue());
            }
            RouteProblem.SYNTAX.report(
                    problems, position(root.get()), "the file is not a list", "begin each route with \"- route:\"");
        } catch (MarkedYamlEngineException e) {
            Position position = e.getProblemMark()
                    .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Position.of(file));
            refuse(position, SyntaxReason.of(e));
        } catch (YamlEngineException e) {
            refuse(Position.of(file), SyntaxReason.of(e));
        }
        return List.of();
    }

    private void refuse(Position position, SyntaxReason reason) {
        RouteProblem.SYNTAX.report(problems, position, "the file is no YAML: " + reason.message(), reason.hint());
    }

    private List<RouteText> items(List<Node> nodes) {
        List<RouteText> items = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0 && line(nodes.get(i)) == line(nodes.get(i - 1))) {
                RouteProblem.SYNTAX.report(
                        problems,
                        position(nodes.get(i)),
                        "two routes stand on one line",
                        "begin each on a line of its own");
                return List.of();
            }
            items.add(item(nodes.get(i), alone(nodes, i)));
        }
        return items;
    }

    /** The file with all other items blanked out but those that hold for every route of the file. */
    private String alone(List<Node> nodes, int item) {
        List<String> lines = text.lines().collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < nodes.size(); i++) {
            if (i != item && !(isRoute(nodes.get(item)) && isShared(nodes.get(i)))) {
                int end = i + 1 < nodes.size() ? line(nodes.get(i + 1)) : lines.size();
                Collections.fill(lines.subList(line(nodes.get(i)), end), "");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isRoute(Node node) {
        return keys(node).anyMatch(key -> key.equals("route") || key.equals("from"));
    }

    private static boolean isShared(Node node) {
        return keys(node).anyMatch(SHARED::contains);
    }

    private static Stream<String> keys(Node node) {
        return entries(node).stream().map(entry -> RouteNodes.text(entry.getKeyNode()));
    }

    private RouteText item(Node node, String yaml) {
        RouteNodes nodes = new RouteNodes(file);
        nodes.visit(node);
        for (NodeTuple entry : entries(node)) {
            String key = RouteNodes.text(entry.getKeyNode());
            if (key.equals("from")) {
                return route(node, node, yaml, nodes);
            }
            if (key.equals("route")) {
                return route(entry.getKeyNode(), entry.getValueNode(), yaml, nodes);
            }
        }
        return new RouteText(
                false,
                "",
                position(node),
                yaml,
                nodes.endpoints(),
                nodes.keys(),
                nodes.properties(),
                nodes.constants());
    }

    private RouteText route(Node place, Node body, String yaml, RouteNodes nodes) {
        Optional<Node> id = entries(body).stream()
                .filter(entry -> RouteNodes.text(entry.getKeyNode()).equals("id"))
                .map(NodeTuple::getValueNode)
                .findFirst();
        String name = id.map(RouteNodes::text).orElse("");
        return new RouteText(
                true,
                name,
                position(id.orElse(place)),
                yaml,
                nodes.endpoints(),
                nodes.keys(),
                nodes.properties(),
                nodes.constants());
    }

    private static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine();
    }

    private Position position(Node node) {
        return RouteNodes.position(file, node);
    }
}
