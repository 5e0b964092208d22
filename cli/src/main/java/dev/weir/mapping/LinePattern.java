package dev.weir.mapping;

import java.util.List;

/**
 * A log line's pattern in the form that the database takes: a regular expression of the RE2 family in which only the named groups capture,
 * and their names in the order of their opening brackets.
 *
 * <p>{@code ^(?<door>[0-9]+) (in|out)$} becomes {@code ^([0-9]+) (?:in|out)$} and {@code [door]}.
 *
 * @param regex has exactly one capturing group for each name
 * @param names at least one, all different
 */
public record LinePattern(String regex, List<String> names) {

    public LinePattern {
        names = List.copyOf(names);
    }

    /**
     * @param text a regular expression with named groups {@code (?<name>…)} or {@code (?P<name>…)}
     * @throws IllegalArgumentException when it has no named group, a name twice, brackets that do not match, or a construct that RE2 lacks
     *     (look-around, back-references, atomic groups, possessive quantifiers); the message is one sentence and names the character
     */
    public static LinePattern parse(String text) {
        LinePatternParser parser = new LinePatternParser(text);
        return new LinePattern(parser.regex(), parser.names());
    }
}
