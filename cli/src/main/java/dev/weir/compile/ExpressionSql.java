package dev.weir.compile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A user's expression as part of a statement: what it holds cannot break out, and a row on which it fails does not end the load. Expressions
 * that are seen to be unable to fail are left as they were written.
 */
final class ExpressionSql {

    private static final Pattern BARE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String NUMBER = "[0-9]{1,9}([.][0-9]{1,2})?";
    private static final String TEXT = "'[^']*'";

    private final Pattern sure;

    /** @param columns that the expressions may name */
    ExpressionSql(List<CompiledColumn> columns) {
        String numbers = columns.stream()
                .map(CompiledColumn::column)
                .filter(column -> column.converter().isNumber())
                .map(column -> Pattern.quote(column.name()))
                .distinct()
                .collect(Collectors.joining("|", "(", ")"));
        String comparison = String.join(
                "|",
                BARE_NAME + " is( not)? null",
                BARE_NAME + " ?(=|<>) ?" + TEXT,
                BARE_NAME + "( not)? in ?\\(" + TEXT + "(, ?" + TEXT + ")*\\)",
                numbers + " ?(=|<>|<|>|<=|>=) ?" + NUMBER,
                numbers + " between " + NUMBER + " and " + NUMBER);
        this.sure = Pattern.compile(
                TEXT + "|" + BARE_NAME + "|(" + comparison + ")( (and|or) (" + comparison + "))*",
                Pattern.CASE_INSENSITIVE);
    }

    /** The value of an expression, or null where it fails on a row. */
    String value(String expression) {
        return canFail(expression) ? tried(closed(expression)) : bracketed(expression);
    }

    /** The expression's value as another type, or null where it has none. */
    String value(String expression, String type) {
        return tried("CAST(" + bracketed(expression) + " AS " + type + ")");
    }

    /** False where a condition is false and null where it fails; a condition that is null is kept. */
    String unlessFalse(String condition) {
        return canFail(condition)
                ? tried("coalesce(" + bracketed(condition) + ", true)")
                : "coalesce(" + bracketed(condition) + ", true)";
    }

    /** True where the expression fails on a row; empty if it cannot. */
    Optional<String> failure(String expression) {
        return canFail(expression) ? Optional.of(failed(closed(expression))) : Optional.empty();
    }

    /** True where the expression, or making the type of it, fails on a row. */
    String failure(String expression, String type) {
        return failed("CAST(" + bracketed(expression) + " AS " + type + ")");
    }

    /** The expression in brackets that a comment at its end cannot swallow; a bare name or text needs none. */
    static String bracketed(String expression) {
        String stripped = expression.strip();
        return BARE_NAME.matcher(stripped).matches() || isText(stripped) ? stripped : "(" + closed(stripped) + ")";
    }

    /** Whether the expression is nothing but a text in quotes. */
    static boolean isText(String expression) {
        return expression.matches(TEXT);
    }

    private boolean canFail(String expression) {
        return !sure.matcher(expression.strip().replaceAll("\\s+", " ")).matches();
    }

    private static String tried(String expression) {
        return "TRY([" + expression + "])[1]";
    }

    private static String failed(String expression) {
        return "TRY([" + expression + "]) IS NULL";
    }

    private static String closed(String expression) {
        return expression.contains("--") ? expression + "\n" : expression;
    }
}
