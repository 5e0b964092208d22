package dev.weir.compile;

import dev.weir.sql.Sql;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inside a repeated group its own column name means the group's member. */
final class GroupNames {

    private GroupNames() {}

    /** The check of a group's column, for one member. Texts in quotes are left alone. */
    static String inMember(String sql, CompiledColumn column) {
        if (column.label().isEmpty()) {
            return sql;
        }
        Pattern pattern = Pattern.compile(
                "'(?:[^']|'')*'|\\b" + Pattern.quote(column.column().name()) + "\\b");
        Matcher matcher = pattern.matcher(sql);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(found.group().startsWith("'") ? found.group() : Sql.name(column.name())));
    }
}
