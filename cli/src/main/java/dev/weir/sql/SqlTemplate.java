package dev.weir.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named places, written as {@code ${table}}. How a value is quoted is said where it is given. The further lines of a value
 * stand as deep as the line of its place. A value is never searched for places.
 */
public final class SqlTemplate {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z_]+)}");

    private final String template;
    private final Set<String> places = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();

    private SqlTemplate(String template) {
        this.template = template;
        PLACE.matcher(template).results().map(place -> place.group(1)).forEach(places::add);
    }

    public static SqlTemplate of(String template) {
        return new SqlTemplate(template);
    }

    /** Puts in a name, quoted where it must be. */
    public SqlTemplate name(String place, String identifier) {
        return sql(place, Sql.name(identifier));
    }

    /** Puts in the name of a table with its schema, quoted where they must be. */
    public SqlTemplate name(String place, String schema, String identifier) {
        return sql(place, Sql.name(schema, identifier));
    }

    /** Puts in a text in quotes; null becomes {@code NULL}. */
    public SqlTemplate text(String place, String text) {
        return sql(place, Sql.literal(text));
    }

    /** Puts in a number. */
    public SqlTemplate number(String place, long number) {
        return sql(place, Long.toString(number));
    }

    /**
     * Puts in SQL as it stands.
     *
     * @throws IllegalArgumentException if the statement has no such place, or the place has its value already
     */
    public SqlTemplate sql(String place, String sql) {
        if (!places.contains(place)) {
            throw new IllegalArgumentException("no place ${" + place + "} in: " + template);
        }
        if (values.putIfAbsent(place, sql) != null) {
            throw new IllegalArgumentException("${" + place + "} has its value already");
        }
        return this;
    }

    /**
     * The statement with all its values.
     *
     * @throws IllegalStateException if a place has no value
     */
    public String sql() {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place)));
    }

    private String value(MatchResult place) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalStateException("${" + place.group(1) + "} has no value in: " + template);
        }
        return Sql.indent(value, depth(place.start()));
    }

    /** Spaces at the begin of the line. */
    private int depth(int offset) {
        int begin = template.lastIndexOf('\n', offset) + 1;
        int text = begin;
        while (text < offset && template.charAt(text) == ' ') {
            text++;
        }
        return text - begin;
    }
}
