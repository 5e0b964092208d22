package dev.weir.compile;

import dev.weir.mapping.GuardedPattern;
import dev.weir.mapping.LineForm;
import dev.weir.mapping.LineName;
import dev.weir.mapping.PairSyntax;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lines taken apart by regular expressions: the named groups of each, and what stands within them. */
final class PartsSql implements LineSql {

    /** A record may have line breaks, which a dot takes too. */
    private static final String MANY_LINES = "(?s)";

    /** The part of a line that names the device, in the forms of syslog. */
    private static final String HOST = "hostname";

    private final LineForm.Parts parts;
    private final PairValue pairs;

    PartsSql(LineForm.Parts parts) {
        this.parts = parts;
        this.pairs = new PairValue(parts.pairs());
    }

    /** Whether a regular expression has a capturing group. */
    static boolean hasGroup(String regex) {
        return java.util.regex.Pattern.compile(regex).matcher("").groupCount() > 0;
    }

    @Override
    public String prepared() {
        List<String> items = new ArrayList<>();
        String others = "";
        for (int i = 0; i < parts.patterns().size(); i++) {
            GuardedPattern guarded = parts.patterns().get(i);
            String extract = "regexp_extract(line, " + regex(guarded) + ", ["
                    + Sql.literals(guarded.pattern().names()) + "])";
            Optional<String> guard = guarded.guard().map(regex -> "regexp_matches(line, " + Sql.literal(regex) + ")");
            String condition = others + guard.orElse("");
            items.add((parts.patterns().size() == 1
                            ? extract
                            : "CASE WHEN " + trimmed(condition) + " THEN " + extract + " END")
                    + " AS " + struct(i));
            others += guard.map(found -> "NOT " + found + " AND ").orElse("");
        }
        return String.join(", ", items);
    }

    private static String trimmed(String condition) {
        return condition.endsWith(" AND ") ? condition.substring(0, condition.length() - " AND ".length()) : condition;
    }

    @Override
    public String unmatched() {
        List<String> fields =
                parts.names().stream().flatMap(name -> fields(name).stream()).toList();
        StringBuilder sql = new StringBuilder("concat(" + String.join(", ", fields) + ") = ''");
        if (isCef()) {
            sql.append(" OR NOT coalesce(weir_is_cef(" + first(LineForm.EXTENSION) + "), true)");
        }
        String last = parts.names().get(parts.names().size() - 1);
        String host = parts.names().contains(HOST) ? first(HOST) : "''";
        sql.append(" OR coalesce(weir_is_two_lines(stage.line, " + first(last) + ", " + host + ", ["
                + String.join(", ", fields) + "]), false)");
        for (GuardedPattern guarded : parts.patterns()) {
            sql.append(" OR weir_is_line_again(stage.line, " + regex(guarded) + ")");
        }
        return sql.toString();
    }

    private static String regex(GuardedPattern guarded) {
        return Sql.literal(MANY_LINES + guarded.pattern().regex());
    }

    @Override
    public Optional<String> text(String name) {
        if (parts.derives(name)) {
            return Optional.of("weir_" + name + "(" + field(LineForm.PRIORITY) + ")");
        }
        LineName source = LineName.parse(name);
        if (!parts.names().contains(source.part())) {
            return Optional.empty();
        }
        return Optional.of(source.key()
                .map(key -> within(first(source.part()), source, key))
                .orElseGet(() -> isCef() && !source.part().equals(LineForm.EXTENSION)
                        ? "weir_cef_header(" + field(source.part()) + ")"
                        : field(source.part())));
    }

    private boolean isCef() {
        return parts.pairs().style() == PairSyntax.Style.CEF && parts.names().contains(LineForm.EXTENSION);
    }

    private String within(String part, LineName source, String key) {
        if (!source.part().equals(LineName.STRUCTURED_DATA)) {
            return pairs.within(part, key);
        }
        return source.element()
                .map(element -> "weir_sd_of(" + part + ", " + Sql.literal(element) + ", " + Sql.literal(key) + ")")
                .orElse("weir_sd(" + part + ", " + Sql.literal(key) + ")");
    }

    private String field(String name) {
        return "nullif(" + first(name) + ", '')";
    }

    private String first(String name) {
        List<String> fields = fields(name);
        return fields.size() == 1 ? fields.get(0) : "coalesce(" + String.join(", ", fields) + ")";
    }

    private List<String> fields(String name) {
        return IntStream.range(0, parts.patterns().size())
                .filter(i -> parts.patterns().get(i).pattern().names().contains(name))
                .mapToObj(i -> "stage." + struct(i) + "." + Sql.name(name))
                .toList();
    }

    private static String struct(int index) {
        return index == 0 ? "_groups" : "_groups_" + (index + 1);
    }
}
