package dev.weir.compile;

import java.util.regex.Pattern;

/** A user's expression as part of a statement: what it holds cannot break out, and a row on which it fails does not end the load. */
final class ExpressionSql {

    private static final Pattern BARE_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private ExpressionSql() {}

    /** The expression in brackets that a comment at its end cannot swallow; a bare name needs none. */
    static String bracketed(String expression) {
        String stripped = expression.strip();
        return BARE_NAME.matcher(stripped).matches() ? stripped : "(" + closed(expression) + ")";
    }

    /** The value of an expression, or null where it fails on a row. */
    static String tried(String expression) {
        return "TRY([" + closed(expression) + "])[1]";
    }

    /** True where the expression fails on a row. */
    static String failed(String expression) {
        return "TRY([" + closed(expression) + "]) IS NULL";
    }

    private static String closed(String expression) {
        return expression.contains("--") ? expression + "\n" : expression;
    }
}
