package dev.weir.mapping;

import dev.weir.mapping.Input.Format;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks that a mapping's settings fit its format and its load mode. */
final class SettingsChecker {

    private static final Set<String> FILE_ORIGINS = Set.of("folder", "file_name");
    private static final Set<String> WORKBOOK_ORIGINS = Set.of("sheet", "title");

    private final FileProblems problems;

    SettingsChecker(FileProblems problems) {
        this.problems = problems;
    }

    void check(MapView root, Input input, LoadMode load, List<Column> columns) {
        Format format = input.format();
        MapView inputView = root.map("input");
        onlyFor(inputView, "sheets", format == Format.EXCEL, format);
        onlyFor(inputView, "pattern", format == Format.LOG, format);
        onlyFor(inputView, "growing", format == Format.LOG, format);
        onlyFor(root, "watermark", format == Format.QUERY, format);
        checkOrigin(root.map("ledger").map("scope"), format);
        checkOrigin(root.map("ledger").map("issue"), format);
        checkLoad(root, load);
        if (format == Format.LOG) {
            checkPattern(inputView, columns);
        }
    }

    private void onlyFor(MapView view, String key, boolean allowed, Format format) {
        if (view.has(key) && !allowed) {
            problems.error(
                    view.keyPosition(key),
                    ProblemCode.NOT_FOR_FORMAT,
                    "\"" + key + "\" has no meaning for format " + word(format),
                    "remove it");
        }
    }

    private void checkOrigin(MapView view, Format format) {
        String from = view.text("from").orElse("");
        boolean missing = format == Format.QUERY && FILE_ORIGINS.contains(from)
                || format != Format.EXCEL && WORKBOOK_ORIGINS.contains(from);
        if (missing) {
            problems.error(
                    view.position("from"),
                    ProblemCode.NOT_FOR_FORMAT,
                    "format " + word(format) + " has no " + from.replace('_', ' '),
                    format == Format.QUERY ? "use a column" : "use a column, the folder or the file name");
        }
    }

    private void checkLoad(MapView root, LoadMode load) {
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
        if (load == LoadMode.REPLACE && root.has("watermark")) {
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
        view.scalar("pattern")
                .filter(pattern -> !LogPattern.READY.contains(pattern.text()))
                .ifPresent(pattern -> checkOwnPattern(pattern, columns));
    }

    private void checkOwnPattern(YamlScalar pattern, List<Column> columns) {
        LogPattern.fault(pattern.text())
                .ifPresent(fault -> problems.error(
                        pattern.position(),
                        ProblemCode.BAD_PATTERN,
                        "pattern cannot be read: " + fault,
                        "write rfc5424, rfc3164 or a regular expression with named groups"));
        List<String> groups = LogPattern.groups(pattern.text());
        for (Column column : columns) {
            if (!column.optional() && column.names().stream().noneMatch(groups::contains)) {
                problems.error(
                        column.position(),
                        ProblemCode.PATTERN_GROUP,
                        "column \"" + column.name() + "\" has no group in the pattern",
                        groups.isEmpty()
                                ? "write groups as (?<" + column.name() + ">…)"
                                : "groups: " + String.join(", ", groups));
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
