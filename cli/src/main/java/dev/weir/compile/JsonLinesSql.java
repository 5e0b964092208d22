package dev.weir.compile;

import dev.weir.sql.Sql;
import java.util.Optional;

/** Lines that are JSON objects; a column's name is a field, or a path into objects inside. */
record JsonLinesSql() implements LineSql {

    @Override
    public String prepared() {
        return "CASE WHEN json_valid(line) AND json_type(line) = 'OBJECT' THEN CAST(line AS JSON) END AS _json";
    }

    @Override
    public String unmatched() {
        return "stage._json IS NULL";
    }

    @Override
    public Optional<String> text(String name) {
        String field = value("$." + quoted(name));
        if (!name.contains(".")) {
            return Optional.of(field);
        }
        StringBuilder path = new StringBuilder("$");
        for (String step : name.split("\\.")) {
            path.append('.').append(quoted(step));
        }
        return Optional.of("coalesce(" + field + ", " + value(path.toString()) + ")");
    }

    private static String value(String path) {
        return "nullif(json_extract_string(stage._json, " + Sql.literal(path) + "), '')";
    }

    private static String quoted(String step) {
        return '"' + step.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
