package dev.weir.compile;

import dev.weir.mapping.Expression;
import dev.weir.mapping.Input;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RowMark;
import dev.weir.sql.Sql;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The struct {@code row}: the marks of a row that expressions name as {@code row.struck}. */
public final class MarkExpressions {

    private MarkExpressions() {}

    /** Whether some expression of the mapping asks for the mark. */
    public static boolean name(Mapping mapping, RowMark mark) {
        Pattern named =
                Pattern.compile("\\b" + RowMark.ROW + "\\s*\\.\\s*\"?" + mark.word() + "\\b", Pattern.CASE_INSENSITIVE);
        return MappingExpressions.of(mapping).stream().map(Expression::sql).anyMatch(sql -> named.matcher(sql)
                .find());
    }

    /** Whether some expression of the mapping asks for any. */
    static boolean nameAny(Mapping mapping) {
        return mapping.input().format().hasRowMarks()
                && Stream.of(RowMark.values()).anyMatch(mark -> name(mapping, mark));
    }

    /** The struct, made of the stage's words. */
    static String row() {
        String words = "string_split(coalesce(" + Input.ROW_MARKS + ", ''), ' ')";
        List<String> marks = Stream.of(RowMark.values())
                .map(mark -> Sql.literal(mark.word()) + ": "
                        + (mark == RowMark.FILL
                                ? "nullif(array_to_string(regexp_extract_all(" + Input.ROW_MARKS + ", '"
                                        + RowMark.COLOUR + "([^ ]+)', 1), ' '), '')"
                                : "list_contains(" + words + ", " + Sql.literal(mark.word()) + ")"))
                .toList();
        return marks.stream().collect(Collectors.joining(", ", "{", "} AS " + Sql.name(RowMark.ROW)));
    }
}
