package dev.weir.route;

import dev.weir.problem.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Walks through one item of a route file and keeps its endpoints, properties and keys. */
final class RouteNodes {

    private static final Set<String> ENDPOINT_KEYS = Set.of("from", "to", "wireTap", "enrich", "pollEnrich");
    private static final Pattern PROPERTY = Pattern.compile("\\{\\{([^{}]+)}}");

    private final String file;
    private final List<EndpointText> endpoints = new ArrayList<>();
    private final Map<String, Position> properties = new HashMap<>();
    private final List<EndpointText.Parameter> constants = new ArrayList<>();
    private final Map<String, Position> keys = new HashMap<>();

    RouteNodes(String file) {
        this.file = file;
    }

    void visit(Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                keys.putIfAbsent(text(entry.getKeyNode()), position(file, entry.getKeyNode()));
                if (ENDPOINT_KEYS.contains(text(entry.getKeyNode()))) {
                    endpoint(text(entry.getKeyNode()).equals("from"), entry.getValueNode());
                }
                if (text(entry.getKeyNode()).equals("constant")) {
                    constant(entry.getValueNode());
                }
                visit(entry.getValueNode());
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::visit);
        } else if (node instanceof ScalarNode scalar) {
            Matcher property = PROPERTY.matcher(scalar.getValue());
            while (property.find()) {
                properties.putIfAbsent(property.group(1), position(file, scalar));
            }
        }
    }

    List<EndpointText> endpoints() {
        return endpoints;
    }

    Map<String, Position> properties() {
        return properties;
    }

    Map<String, Position> keys() {
        return keys;
    }

    List<EndpointText.Parameter> constants() {
        return constants;
    }

    /** Written shortly, or with the text in a key of its own. */
    private void constant(Node value) {
        Node text = child(value, "expression").orElse(value);
        constants.add(new EndpointText.Parameter(text(text), position(file, text)));
    }

    private void endpoint(boolean source, Node value) {
        if (value instanceof ScalarNode) {
            endpoints.add(new EndpointText(source, text(value), position(file, value), Map.of()));
        }
        Optional<Node> uri = child(value, "uri");
        if (uri.isEmpty()) {
            return;
        }
        Map<String, EndpointText.Parameter> parameters = new LinkedHashMap<>();
        if (child(value, "parameters").orElse(null) instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                Position position = position(file, entry.getKeyNode());
                parameters.put(
                        text(entry.getKeyNode()), new EndpointText.Parameter(text(entry.getValueNode()), position));
            }
        }
        endpoints.add(new EndpointText(source, text(uri.get()), position(file, uri.get()), parameters));
    }

    private static Optional<Node> child(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(entry -> text(entry.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    /** The scalar's text; empty for other nodes. */
    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static Position position(String file, Node node) {
        Mark mark = node.getStartMark().orElseThrow();
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
