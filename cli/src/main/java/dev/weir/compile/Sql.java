package dev.weir.compile;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Quoting and layout of SQL text: the only place where names and texts are put into statements. */
public final class Sql {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Words that cannot stand as a bare column name. */
    private static final List<String> RESERVED = List.of(
            "all",
            "and",
            "any",
            "as",
            "asc",
            "both",
            "by",
            "case",
            "cast",
            "check",
            "column",
            "create",
            "default",
            "desc",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "grant",
            "group",
            "having",
            "in",
            "initially",
            "intersect",
            "into",
            "is",
            "join",
            "lateral",
            "leading",
            "like",
            "limit",
            "not",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "primary",
            "references",
            "select",
            "show",
            "some",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "using",
            "when",
            "where",
            "window",
            "with");

    private Sql() {}

    /** The name, quoted where it must be. */
    public static String name(String identifier) {
        if (PLAIN.matcher(identifier).matches() && !RESERVED.contains(identifier)) {
            return identifier;
        }
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    public static String literals(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /** The items joined by a comma and a line break, each indented by {@code spaces}. */
    static <T> String lines(Collection<T> items, int spaces, Function<T, String> item) {
        String separator = ",\n" + " ".repeat(spaces);
        return items.stream().map(item).collect(Collectors.joining(separator));
    }

    /** The lines of a text indented by {@code spaces}, except the first. */
    static String indent(String text, int spaces) {
        return text.replace("\n", "\n" + " ".repeat(spaces));
    }

    /** A user's expression in brackets that a comment at its end cannot swallow; a bare name needs none. */
    static String bracketed(String expression) {
        if (PLAIN.matcher(expression.strip()).matches()) {
            return expression.strip();
        }
        return expression.contains("--") ? "(" + expression + "\n)" : "(" + expression + ")";
    }

    /** The value of an expression, or null where it fails on a row. */
    static String tried(String expression) {
        return "TRY([" + (expression.contains("--") ? expression + "\n" : expression) + "])[1]";
    }

    /** True where the expression fails on a row. */
    static String failed(String expression) {
        return "TRY([" + (expression.contains("--") ? expression + "\n" : expression) + "]) IS NULL";
    }
}
