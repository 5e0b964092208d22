package dev.weir.yaml;

import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;

/**
 * A single value.
 *
 * @param text as YAML understands it, without quotes and escapes
 * @param type what YAML 1.2 takes it for: {@code no} and {@code 0123} are texts
 * @param position of the value, at its quote if it has one
 * @param layout of the text, behind the quote
 */
public record YamlScalar(String text, Type type, Position position, TextLayout layout) implements YamlNode {

    /** The types of the YAML 1.2 JSON schema. */
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    @Override
    public String kind() {
        return switch (type) {
            case TEXT -> "the text \"" + text + "\"";
            case NUMBER -> "the number " + text;
            case BOOLEAN -> text;
            case NOTHING -> "nothing";
        };
    }
}
