package dev.weir.mapping;

import dev.weir.mapping.Input.Format;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that a mapping's settings fit its format and its load mode. */
final class SettingsChecker {

    private static final Set<String> FILE_ORIGINS = Set.of("folder", "file_name");

    private final Map<String, List<String>> groups;
    private final FileProblems problems;

    SettingsChecker(Map<String, List<String>> groups, FileProblems problems) {
        this.groups = groups;
        this.problems = problems;
    }

    void check(MapView root, Input input, LoadMode load, List<Column> columns) {
        Format format = input.format();
        MapView inputView = root.map("input");
        InputChecker inputs = new InputChecker(problems);
        inputs.check(inputView, input, columns);
        inputs.onlyFor(root, "watermark", format == Format.QUERY, format);
        checkOrigin(root.map("ledger").map("scope"), format);
        checkOrigin(root.map("ledger").map("issue"), format);
        checkLoad(root, format, load);
        if (format == Format.LOG) {
            checkPattern(inputView, columns);
        }
    }

    private void checkOrigin(MapView view, Format format) {
        String from = view.text("from").orElse("");
        boolean missing = format == Format.QUERY && FILE_ORIGINS.contains(from)
                || format != Format.EXCEL && from.equals("sheet")
                || format != Format.EXCEL && format != Format.CSV && from.equals("title");
        if (missing) {
            problems.error(
                    view.position("from"),
                    ProblemCode.NOT_FOR_FORMAT,
                    "format " + word(format) + " has no " + from.replace('_', ' '),
                    format == Format.QUERY ? "use a column" : "use a column, the folder or the file name");
        }
    }

    private void checkLoad(MapView root, Format format, LoadMode load) {
        onlyIn(root, "partial", load == LoadMode.REPLACE, load);
        onlyIn(root, "deletes", load == LoadMode.UPSERT, load);
        onlyIn(root, "brake", load != LoadMode.APPEND, load);
        if (load == LoadMode.UPSERT && !root.has("deletes")) {
            problems.warning(
                    root.has("load") ? root.keyPosition("load") : root.keyPosition("input"),
                    ProblemCode.DELETIONS_UNSAID,
                    "load upsert does not say how deleted rows are seen",
                    "add deletes: none, {deleted_when: …} or {full_every: 7d}");
        }
        if (format == Format.QUERY && load == LoadMode.REPLACE && root.has("watermark")) {
            problems.error(
                    root.keyPosition("watermark"),
                    ProblemCode.NOT_FOR_LOAD_MODE,
                    "\"watermark\" brings only new rows, and load replace would remove all others",
                    "write load: upsert, or remove the watermark");
        }
    }

    private void onlyIn(MapView root, String key, boolean allowed, LoadMode load) {
        if (root.has(key) && !allowed) {
            problems.error(
                    root.keyPosition(key),
                    ProblemCode.NOT_FOR_LOAD_MODE,
                    "\"" + key + "\" has no meaning for load " + word(load),
                    "remove it");
        }
    }

    private void checkPattern(MapView view, List<Column> columns) {
        if (!view.has("pattern")) {
            problems.error(
                    view.position(),
                    ProblemCode.MISSING_KEY,
                    "format log needs the key \"pattern\"",
                    "write rfc5424, rfc3164 or a regular expression with named groups");
            return;
        }
        view.scalar("pattern").ifPresent(pattern -> groups(pattern).ifPresent(groups -> checkGroups(groups, columns)));
    }

    private Optional<List<String>> groups(YamlScalar pattern) {
        try {
            return Optional.of(LinePattern.of(pattern.text()).names());
        } catch (IllegalArgumentException wrong) {
            problems.error(
                    pattern.position(),
                    ProblemCode.BAD_PATTERN,
                    "the pattern cannot be read: " + wrong.getMessage(),
                    "write rfc5424, rfc3164 or a regular expression with named groups");
            return Optional.empty();
        }
    }

    private void checkGroups(List<String> groups, List<Column> columns) {
        for (Column column : columns) {
            if (!column.optional() && sourceNames(column).noneMatch(groups::contains)) {
                problems.error(
                        column.position(),
                        ProblemCode.PATTERN_GROUP,
                        "column \"" + column.name() + "\" has no group in the pattern",
                        "groups: " + String.join(", ", groups));
            }
        }
    }

    private Stream<String> sourceNames(Column column) {
        List<String> labels = column.each().map(groups::get).orElse(List.of(""));
        return column.names().stream().flatMap(name -> labels.stream().map(label -> name.replace("{}", label)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
