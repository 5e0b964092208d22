package dev.weir.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The texts that an expression may give as they are written in it: {@code 'benefit'}, and each of {@code case … then 'a' else 'b' end}. */
final class ResultConstants {

    private ResultConstants() {}

    static Set<String> of(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        add(node, texts);
        return texts;
    }

    private static void add(JsonNode node, Set<String> texts) {
        if (node.path("class").asText().equals("CONSTANT")) {
            JsonNode value = node.path("value").path("value");
            if (value.isTextual()) {
                texts.add(value.asText());
            }
        } else if (node.path("class").asText().equals("CASE")) {
            node.path("case_checks").forEach(check -> add(check.path("then_expr"), texts));
            add(node.path("else_expr"), texts);
        } else if (node.path("type").asText().equals("OPERATOR_COALESCE")) {
            node.path("children").forEach(child -> add(child, texts));
        }
    }
}
