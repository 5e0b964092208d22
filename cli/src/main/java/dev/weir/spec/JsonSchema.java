package dev.weir.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes a specification as JSON Schema (draft 2020-12), by which editors complete keys and mark mistakes. */
public final class JsonSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private JsonSchema() {}

    /** The schema as text with a line break at its end; the same specification always gives the same text. */
    public static String of(Spec.Keys file) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", DRAFT);
        root.put("title", file.title());
        root.setAll(node(file));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON is always writable", impossible);
        }
    }

    private static ObjectNode node(Spec spec) {
        if (spec instanceof Spec.Value value) {
            return value(value.type());
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (spec instanceof Spec.Choice choice) {
            choice.words().forEach(node.putArray("enum")::add);
        } else if (spec instanceof Spec.ListOf list) {
            addList(node, list);
        } else if (spec instanceof Spec.MapOf map) {
            node.put("type", "object");
            map.key().textForm().ifPresent(form -> node.putObject("propertyNames")
                    .put("pattern", whole(form)));
            node.set("additionalProperties", node(map.value()));
        } else if (spec instanceof Spec.Keys keys) {
            addKeys(node, keys);
        } else {
            addForms(node.putArray("anyOf"), ((Spec.Either) spec).forms());
        }
        return node;
    }

    private static ObjectNode value(ValueType type) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (type.jsonTypes().size() == 1) {
            node.put("type", type.jsonTypes().get(0));
        } else {
            type.jsonTypes().forEach(node.putArray("type")::add);
        }
        type.textForm().ifPresent(form -> node.put("pattern", whole(form)));
        type.least().ifPresent(least -> node.put("minimum", least));
        type.most().ifPresent(most -> node.put("maximum", most));
        return node;
    }

    private static void addList(ObjectNode node, Spec.ListOf list) {
        ObjectNode items = JsonNodeFactory.instance.objectNode();
        items.put("type", "array");
        items.set("items", node(list.item()));
        if (list.oneAlone()) {
            node.putArray("anyOf").add(node(list.item())).add(items);
        } else {
            node.setAll(items);
        }
    }

    private static void addForms(ArrayNode array, List<Spec> forms) {
        forms.forEach(form -> array.add(node(form)));
    }

    private static void addKeys(ObjectNode node, Spec.Keys keys) {
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        ObjectNode together = JsonNodeFactory.instance.objectNode();
        for (Key key : keys.keys()) {
            ObjectNode property = node(key.spec());
            property.put("description", description(key));
            properties.set(key.name(), property);
            if (key.required()) {
                required.add(key.name());
            }
            if (!key.needs().isEmpty()) {
                together.putArray(key.name()).add(key.needs());
            }
        }
        node.put("additionalProperties", false);
        setUnlessEmpty(node, "required", required);
        setUnlessEmpty(node, "dependentRequired", together);
        if (!keys.oneOf().isEmpty()) {
            ArrayNode oneOf = node.putArray("oneOf");
            keys.oneOf().forEach(name -> oneOf.addObject().putArray("required").add(name));
        }
    }

    private static void setUnlessEmpty(ObjectNode node, String name, JsonNode value) {
        if (!value.isEmpty()) {
            node.set(name, value);
        }
    }

    private static String description(Key key) {
        String standard = key.standard().isEmpty() ? "" : " If left out: " + key.standard() + ".";
        return key.description() + standard + (key.example().isEmpty() ? "" : " Example: " + key.example());
    }

    private static String whole(String form) {
        return "^(?:" + form + ")$";
    }
}
