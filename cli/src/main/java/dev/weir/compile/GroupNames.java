package dev.weir.compile;

import dev.weir.sql.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In the check of a repeated group's column, the group's names mean one member. */
final class GroupNames {

    /** A text, a comment, or a name with or without quotes. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|--[^\n]*|\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_]*");

    private final List<CompiledColumn> columns;

    GroupNames(List<CompiledColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The expression as the member's columns and label stand in the row; as it was outside groups. Texts and comments are left alone. */
    String inMember(String sql, CompiledColumn member) {
        if (member.label().isEmpty()) {
            return sql;
        }
        String group = member.column().each().orElseThrow();
        Map<String, String> names = new HashMap<>();
        names.put(group, Sql.literal(member.label().get()));
        columns.stream()
                .filter(column -> column.isMember(group, member.label().get()))
                .forEach(column -> names.put(column.column().name(), Sql.name(column.name())));
        Matcher matcher = TOKEN.matcher(sql);
        return matcher.replaceAll(
                token -> Matcher.quoteReplacement(names.getOrDefault(name(token.group()), token.group())));
    }

    private static String name(String token) {
        String bare = token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
        return bare.toLowerCase(Locale.ROOT);
    }
}
