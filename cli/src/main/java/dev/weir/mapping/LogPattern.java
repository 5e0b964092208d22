package dev.weir.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A log's regular expression with named groups, {@code (?<name>…)}. It must be one that runs in linear time (RE2), so look-around and back
 * references are refused.
 */
public final class LogPattern {

    /** Patterns that the log reader knows by name. */
    public static final List<String> READY = List.of("rfc5424", "rfc3164");

    private static final Pattern GROUP = Pattern.compile("\\(\\?P?<([A-Za-z_][A-Za-z0-9_]*)>");
    private static final Pattern BACKTRACKING =
            Pattern.compile("\\(\\?(?:[=!>]|<[=!])|(?<!\\\\)(?:\\\\\\\\)*\\\\(?:[1-9]|k<)");

    private LogPattern() {}

    /** The names of the groups, in order. */
    public static List<String> groups(String pattern) {
        List<String> names = new ArrayList<>();
        Matcher matcher = GROUP.matcher(pattern);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** What is wrong with the pattern; empty if nothing. */
    static Optional<String> fault(String pattern) {
        if (BACKTRACKING.matcher(pattern).find()) {
            return Optional.of("look-around and back references cannot be used");
        }
        List<String> names = groups(pattern);
        if (names.stream().distinct().count() < names.size()) {
            return Optional.of("two groups have one name");
        }
        // Java allows fewer characters in a group's name, so the names are left out for the check.
        return syntaxFault(GROUP.matcher(pattern).replaceAll("("));
    }

    /** What Java says of a regular expression; empty if it is good. */
    static Optional<String> syntaxFault(String pattern) {
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(wrong.getDescription().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
