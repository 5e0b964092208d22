package dev.weir.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose parameters have names, {@code $since}, as JDBC wants it: with numbers. Every other character stays where it was, so that
 * the places of errors stay right.
 *
 * @param sql the statement with {@code $1}, {@code $2}, …
 * @param names the name of each number, from 1
 */
public record NamedParameters(String sql, List<String> names) {

    /** Texts, quoted names, comments and dollar quotes, in which a name is none; else a parameter. */
    private static final Pattern PART = Pattern.compile(
            "[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'[^']*+'|\"[^\"]*+\"|--[^\n]*+|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$"
                    + "|\\$[A-Za-z_]\\w*",
            Pattern.DOTALL);

    public NamedParameters {
        names = List.copyOf(names);
    }

    public static NamedParameters of(String sql) {
        List<String> names = new ArrayList<>();
        String numbered = PART.matcher(sql).replaceAll(part -> {
            String name = name(part.group());
            if (name.isEmpty()) {
                return Matcher.quoteReplacement(part.group());
            }
            if (!names.contains(name)) {
                names.add(name);
            }
            String number = "$" + (names.indexOf(name) + 1);
            return Matcher.quoteReplacement(
                    number + " ".repeat(Math.max(0, part.group().length() - number.length())));
        });
        return new NamedParameters(numbered, names);
    }

    /** The parameter's name; empty for every other part. */
    private static String name(String part) {
        boolean parameter = part.startsWith("$") && part.indexOf('$', 1) < 0;
        return parameter ? part.substring(1).toLowerCase(Locale.ROOT) : "";
    }
}
