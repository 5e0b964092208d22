package dev.weir.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the parser's refusal of a YAML text means to a person.
 *
 * @param message what is wrong, without a final stop
 * @param hint what to do
 */
public record SyntaxReason(String message, String hint) {

    private static final SyntaxReason OTHER = new SyntaxReason(
            "a sign stands where YAML expects none", "check quotes, colons and indentation from here upwards");

    /** What the parser's words begin with or hold; the first that fits counts. */
    private static final List<Known> KNOWN = List.of(
            new Known("(TAB)", "a tab cannot stand here", "indent with spaces"),
            new Known("expected ',' or ']'", "a list in [ ] is not closed, or lacks a comma", "close it with ]"),
            new Known("expected ',' or '}'", "a map in { } is not closed, or lacks a comma", "close it with }"),
            new Known(
                    "expected the node content", "a value is missing, or a bracket is not closed", "write or close it"),
            new Known("unexpected end of stream", "a quoted text does not end", "close it with its quote"),
            new Known(
                    "unknown escape",
                    "no escape of YAML begins so",
                    "write \\\\ for a backslash, or use single quotes"),
            new Known(
                    "escape sequence of", "an escape lacks digits", "write \\\\ for a backslash, or use single quotes"),
            new Known(
                    "mapping values are not",
                    "a second colon, or a deeper key, stands here",
                    "quote the text, or indent less"),
            new Known("could not find expected ':'", "a key has no colon", "write a colon and a space after it"),
            new Known("undefined alias", "a text begins with *, which means an alias", "quote the text"),
            new Known("unexpected character found", "a text begins with * or &", "quote the text"),
            new Known(
                    "cannot start any token",
                    "a text begins with a character that YAML keeps for itself",
                    "quote the text"),
            new Known("expected chomping", "a text begins with | or >", "quote the text"),
            new Known("another document", "a second document begins here", "remove the line ---"),
            new Known("expected <block end>", "the line does not fit those above", "indent it as they are"),
            new Known("expected '<document start>'", "the line does not fit those above", "indent it as they are"),
            new Known(
                    "special characters", "the text holds a character that YAML forbids", "remove control characters"),
            new Known("aliases", "too many aliases of lists or maps", "write them out"));

    private record Known(String words, String message, String hint) {}

    public static SyntaxReason of(YamlEngineException refused) {
        String words = refused instanceof MarkedYamlEngineException marked ? marked.getProblem() : refused.getMessage();
        return KNOWN.stream()
                .filter(known -> words != null && words.contains(known.words()))
                .findFirst()
                .map(known -> new SyntaxReason(known.message(), known.hint()))
                .orElse(OTHER);
    }
}
