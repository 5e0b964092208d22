package dev.weir.compile;

import dev.weir.mapping.LinePattern;
import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;
import java.util.List;
import java.util.regex.Pattern;

/** How a log line becomes columns: the named groups of the mapping's pattern. */
final class LinePatternSql {

    private final LinePattern pattern;

    private LinePatternSql(LinePattern pattern) {
        this.pattern = pattern;
    }

    static LinePatternSql of(Mapping mapping) {
        return new LinePatternSql(
                LinePattern.of(mapping.input().pattern().orElseThrow().sql()));
    }

    /** Whether a regular expression has a capturing group. */
    static boolean hasGroup(String regex) {
        return Pattern.compile(regex).matcher("").groupCount() > 0;
    }

    String extract() {
        return "regexp_extract(line, " + Sql.literal(pattern.regex()) + ", [" + Sql.literals(pattern.names()) + "])";
    }

    /** True where no group holds anything: the line does not match. */
    String unmatched() {
        return "concat("
                + String.join(", ", pattern.names().stream().map(this::field).toList()) + ") = ''";
    }

    String group(CompiledColumn column) {
        List<String> names = column.names();
        String name = names.stream()
                .filter(pattern.names()::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group for " + column.name()));
        return "nullif(" + field(name) + ", '')";
    }

    private String field(String name) {
        return "stage._groups." + Sql.name(name);
    }
}
