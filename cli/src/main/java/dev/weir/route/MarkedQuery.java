package dev.weir.route;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query that brings only what stands at or behind a mark. Where each comparison is written {@code column >= :?watermark}, it can be asked
 * for all rows instead, and for those that the mark leaves out.
 */
final class MarkedQuery {

    private static final Pattern PARAMETER = Pattern.compile(":\\?(\\w+)");
    private static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_$#]*|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+])";
    private static final String CAST = "(?:\\s*::\\s*\\w+(?:\\s*\\(\\d+\\))?)*";
    private static final String INNER = "(?:[^()']|'[^']*'|\\((?:[^()']|'[^']*'|\\([^()']*\\))*\\))*";

    /** A column, or one function of columns, with or without casts. */
    private static final String OPERAND = "(?:" + NAME + "(?:\\." + NAME + ")*+(?:\\s*\\(" + INNER + "\\))?)" + CAST;

    /** The mark itself, or one function of it, such as a cast. */
    private static final String MARK =
            "(?::\\?watermark\\b|\\w+\\s*\\((?:[^()']|'[^']*')*:\\?watermark\\b(?:[^()']|'[^']*'|\\([^()']*\\))*\\))"
                    + CAST;

    private static final Pattern COMPARISON = Pattern.compile(
            "(?<before>\\b(?:where|and|or|on|having)\\b\\s*|\\(\\s*)(?<column>" + OPERAND
                    + ")\\s*(?<sign>>=?)\\s*(?<mark>" + MARK
                    + ")(?=\\s*(?:$|[;)]|(?:and|or|order|group|having|limit|offset|fetch|union|except|intersect|for|window|option)\\b))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What makes a number or a time of a mark. */
    private static final Pattern TYPED = Pattern.compile(
            "(?i)(?:\\bas|::)\\s*(?!text|n?(?:var)?char|string)\\w|\\b(?:to_timestamp|to_date|to_number|str_to_date|convert|timestamp|datetime"
                    + "|date|julianday|unixepoch|unix_timestamp|parsedatetime)\\s*\\(");

    private static final Pattern BARE = Pattern.compile(NAME + "(?:\\." + NAME + ")*");

    /** What takes only some of the rows, in any of the databases. */
    private static final Pattern LIMIT = Pattern.compile(
            "(?is)\\blimit\\s*[(0-9:?]|\\bfetch\\s+(?:first|next)\\b|\\bselect\\s+(?:distinct\\s+|all\\s+)?top\\b|\\brownum\\b");

    /** What may stand before a bracket within which a comparison leaves rows out as it does outside. */
    private static final Pattern OPENER = Pattern.compile(
            "(?is).*(?:(?<!\\bnot\\s{1,9})\\b(?:exists|in)|\\b(?:where|and|or|on|having|from|join|all|as)|[(,])\\s*");

    private final String text;
    private final long marks;
    private final long known;

    private MarkedQuery(String text) {
        this.text = text;
        this.marks = parameters(text).filter(OnceConsumer.WATERMARK::equals).count();
        this.known = COMPARISON
                .matcher(text)
                .results()
                .filter(found -> filters(found.start()))
                .count();
    }

    /** @return empty where the text has no mark */
    static Optional<MarkedQuery> of(String text) {
        MarkedQuery query = new MarkedQuery(text);
        return query.marks == 0 ? Optional.empty() : Optional.of(query);
    }

    private static Stream<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1));
    }

    /** Whether each mark stands in a comparison that only leaves rows out, so that {@link #all} is all of them. */
    boolean isKnown() {
        return marks == known;
    }

    /** Whether what the mark leaves out can be asked for. */
    boolean canBeTurned() {
        return isKnown() && marks == 1 && parameters(text).count() == 1;
    }

    /** Whether the query takes only some of the rows that it finds. */
    boolean isLimited() {
        return LIMIT.matcher(text).find();
    }

    /** Whether texts may be compared; where both sides are made into something else, the database knows their order. */
    boolean comparesTexts() {
        Matcher found = COMPARISON.matcher(text);
        return found.find()
                && (!TYPED.matcher(found.group("mark")).find()
                        || BARE.matcher(found.group("column")).matches());
    }

    /** The query without its mark. */
    String all() {
        return replaced(found -> "1 = 1");
    }

    /** The query of the rows that the mark leaves out: they stand before it, or have no mark. */
    String hidden() {
        return replaced(
                found -> "(" + found.group("column") + (found.group("sign").equals(">") ? " <= " : " < ")
                        + found.group("mark") + " or " + found.group("column") + " is null)");
    }

    /** The query of the rows that no mark can meet, as they have none. */
    String without() {
        return replaced(found -> found.group("column") + " is null");
    }

    private String replaced(Function<Matcher, String> condition) {
        Matcher found = COMPARISON.matcher(text);
        StringBuilder out = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(out, Matcher.quoteReplacement(found.group("before") + condition.apply(found)));
        }
        return found.appendTail(out).toString();
    }

    /** Whether no bracket around the place belongs to a {@code not}, a function or a column that is computed. */
    private boolean filters(int place) {
        int depth = 0;
        for (int i = place; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(' && depth-- == 0) {
                depth = 0;
                if (!OPENER.matcher(text.substring(0, i)).matches()) {
                    return false;
                }
            }
        }
        return true;
    }
}
