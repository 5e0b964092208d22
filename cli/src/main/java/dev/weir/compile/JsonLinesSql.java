package dev.weir.compile;

import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines that are JSON objects; a column's name is a field, or a path into objects inside. A line in which a name that is looked for stands twice
 * has not the form.
 *
 * @param names what is looked for
 */
record JsonLinesSql(List<String> names) implements LineSql {

    JsonLinesSql {
        names = List.copyOf(names);
    }

    @Override
    public String prepared() {
        // most lines have no number that the engine would write otherwise
        return "CASE WHEN json_valid(line) AND json_type(line) = 'OBJECT' THEN CAST("
                + "CASE WHEN regexp_matches(line, '[0-9](?:[.eE]|[0-9]{17})') THEN weir_json_texts(line) ELSE line END AS JSON)"
                + " END AS _json";
    }

    @Override
    public String unmatched() {
        List<String> conditions = new ArrayList<>(List.of("stage._json IS NULL"));
        Stream.concat(
                        Stream.of("$"),
                        names.stream().filter(name -> name.contains(".")).flatMap(JsonLinesSql::parents))
                .distinct()
                .forEach(path ->
                        conditions.add("coalesce(weir_json_repeats(stage._json, " + Sql.literal(path) + "), false)"));
        names.stream()
                .filter(name -> name.contains("."))
                .forEach(name -> conditions.add(
                        "(" + value(field(name)) + " IS NOT NULL AND " + value(path(name)) + " IS NOT NULL)"));
        return String.join(" OR ", conditions);
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.of(
                name.contains(".")
                        ? "coalesce(" + value(field(name)) + ", " + value(path(name)) + ")"
                        : value(field(name)));
    }

    @Override
    public Optional<String> obstacle(String name) {
        if (!name.contains(".")) {
            return Optional.empty();
        }
        List<String> found = parents(name)
                .map(path -> "weir_json_obstacle(stage._json, " + Sql.literal(path) + ", "
                        + Sql.literal(FaultCode.FIELD_NOT_THERE.code()) + ")")
                .toList();
        return Optional.of(found.size() == 1 ? found.get(0) : "coalesce(" + String.join(", ", found) + ")");
    }

    private static String value(String path) {
        return "weir_json_value(json_extract_string(stage._json, " + Sql.literal(path) + "))";
    }

    /** A field of that very name. */
    private static String field(String name) {
        return "$." + quoted(name);
    }

    private static String path(String name) {
        StringBuilder path = new StringBuilder("$");
        for (String step : name.split("\\.")) {
            path.append('.').append(quoted(step));
        }
        return path.toString();
    }

    /** The paths of the objects that lead to it. */
    private static Stream<String> parents(String name) {
        List<String> parents = new ArrayList<>();
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            parents.add(path(name.substring(0, dot)));
        }
        return parents.stream();
    }

    private static String quoted(String step) {
        return '"' + step.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
