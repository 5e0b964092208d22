package dev.weir.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Visits every name in a tree of SQL, without the parameters of lambdas. */
final class ColumnWalk {

    private final BiConsumer<JsonNode, List<String>> visitor;
    private final Deque<Set<String>> parameters = new ArrayDeque<>();

    /** @param visitor gets the node and the parts of the name, in small letters */
    ColumnWalk(BiConsumer<JsonNode, List<String>> visitor) {
        this.visitor = visitor;
    }

    void walk(JsonNode node) {
        String type = node.path("class").asText();
        if (type.equals("COLUMN_REF")) {
            visit(node);
        } else if (isLambda(node)) {
            parameters.push(names(node.path("lhs")));
            walk(node.path("expr"));
            parameters.pop();
        } else {
            node.forEach(this::walk);
        }
    }

    private void visit(JsonNode node) {
        List<String> parts = new ArrayList<>();
        node.path("column_names").forEach(part -> parts.add(part.asText().toLowerCase(Locale.ROOT)));
        if (parameters.stream().noneMatch(known -> known.contains(parts.get(0)))) {
            visitor.accept(node, parts);
        }
    }

    /** {@code lambda x: …}; its parameters stand nowhere in the text. The arrow also reads JSON, so there both sides are columns. */
    private static boolean isLambda(JsonNode node) {
        return node.path("class").asText().equals("LAMBDA")
                && SqlTree.offset(first(node.path("lhs"))).isEmpty();
    }

    private static JsonNode first(JsonNode lhs) {
        return lhs.path("class").asText().equals("COLUMN_REF")
                ? lhs
                : lhs.path("children").path(0);
    }

    private static Set<String> names(JsonNode lhs) {
        Set<String> names = new HashSet<>();
        lhs.findValues("column_names")
                .forEach(parts -> names.add(parts.path(0).asText().toLowerCase(Locale.ROOT)));
        return names;
    }
}
