package dev.weir.sql;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Quoting and layout of SQL text: the only place where names and texts are put into statements. */
public final class Sql {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** What may hold line breaks that belong to it (texts, quoted names, block comments), and line breaks that do not. */
    private static final Pattern BREAKS = Pattern.compile(
            "[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'[^']*+'|\"[^\"]*+\"|--[^\n]*+|/\\*.*?\\*/|\\$\\$.*?\\$\\$|\n",
            Pattern.DOTALL);

    private Sql() {}

    /** {@code head}, {@code "户号"}, {@code "order"}: a name as it stands, whatever letters it has, quoted where it must be. */
    public static String name(String identifier) {
        if (PLAIN.matcher(identifier).matches() && !Keywords.contains(identifier)) {
            return identifier;
        }
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** {@code history.household}. */
    public static String name(String schema, String identifier) {
        return name(schema) + "." + name(identifier);
    }

    /** {@code 'it''s'}; null becomes {@code NULL}. */
    public static String literal(String text) {
        return text == null ? "NULL" : '\'' + text.replace("'", "''") + '\'';
    }

    /** {@code 'a', 'b'}. */
    public static String literals(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /** {@code ['a', 'b']}. */
    public static String list(Collection<String> texts) {
        return "[" + literals(texts) + "]";
    }

    /** The items joined by a comma and a line break. */
    public static String lines(Collection<String> items) {
        return String.join(",\n", items);
    }

    /** The lines of a statement, each but the first indented by {@code spaces}; what stands in quotes is not touched. */
    public static String indent(String sql, int spaces) {
        String indented = "\n" + " ".repeat(spaces);
        return BREAKS.matcher(sql)
                .replaceAll(part -> Matcher.quoteReplacement(part.group().equals("\n") ? indented : part.group()));
    }
}
