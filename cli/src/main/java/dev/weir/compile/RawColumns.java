package dev.weir.compile;

import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The struct {@code raw}: the texts that expressions name as {@code raw.x}. */
final class RawColumns {

    private static final Pattern RAW = Pattern.compile("\\braw\\s*\\.\\s*\"?([a-z0-9_]+)", Pattern.CASE_INSENSITIVE);

    private final List<CompiledColumn> columns;

    private RawColumns(List<CompiledColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The columns that some expression names so, a repeated group with all its members. */
    static RawColumns of(Mapping mapping, List<CompiledColumn> columns) {
        Set<String> named = new HashSet<>();
        MappingExpressions.of(mapping).forEach(expression -> {
            Matcher matcher = RAW.matcher(expression.sql());
            while (matcher.find()) {
                named.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        });
        return new RawColumns(columns.stream()
                .filter(column -> named.contains(column.column().name()))
                .toList());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The struct, made of the texts; a destroyed one is none. */
    String ofTexts() {
        return columns.stream()
                .map(column -> Sql.literal(column.name()) + ": weir_kept(" + WorkColumn.text(column) + ")")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The struct as one member of a repeated group sees it: its own columns under the group's names. */
    String ofMember(String group, String label) {
        return columns.stream()
                .filter(column -> column.label().isEmpty() || column.isMember(group, label))
                .map(column -> Sql.literal(column.column().name()) + ": raw." + Sql.name(column.name()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
