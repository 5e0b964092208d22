package dev.weir.mapping;

import dev.weir.mapping.Input.Format;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that a mapping's settings fit its format and its load mode. */
final class SettingsChecker {

    private static final Set<Converter> NUMBERS = Set.of(Converter.INTEGER, Converter.DECIMAL, Converter.MONEY);

    /** As DuckDB reads a mark. */
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}.*)?)?");

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
        checkOverlap(root.map("watermark"), columns);
        if (format == Format.LOG) {
            new LogChecker(groups, problems).check(inputView, input.log(), columns);
        }
    }

    private void checkOrigin(MapView view, Format format) {
        String from = view.text("from").orElse("");
        boolean missing = format == Format.QUERY && FILE_ORIGINS.contains(from)
                || format != Format.EXCEL && from.equals("sheet")
                || !format.hasHeader() && from.equals("title");
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
                    "add {full_every: 7d}, {deleted_when: …}, or none, which keeps deleted rows for ever, and the old record of a row whose key changed");
        }
        if (format == Format.QUERY && load == LoadMode.REPLACE && root.has("watermark")) {
            problems.error(
                    root.keyPosition("watermark"),
                    ProblemCode.NOT_FOR_LOAD_MODE,
                    "\"watermark\" brings only new rows, and load replace would remove all others",
                    "write load: upsert, or remove the watermark");
        }
    }

    /** How much before a number is not said in hours and days: each later night would fail. */
    private void checkOverlap(MapView view, List<Column> columns) {
        if (!view.has("overlap")) {
            return;
        }
        String name = view.text("column").orElse("");
        Optional<Column> number = columns.stream()
                .filter(column -> column.name().equals(name) && NUMBERS.contains(column.converter()))
                .findFirst();
        String first = view.text("first").orElse("");
        if (number.isPresent() || !first.isEmpty() && !TIME.matcher(first).matches()) {
            problems.error(
                    view.keyPosition("overlap"),
                    ProblemCode.CONTRADICTION,
                    number.isPresent()
                            ? "\"overlap\" goes back by a time, and the column " + name + " is a number"
                            : "\"overlap\" goes back by a time, and the first mark \"" + first + "\" is none",
                    "let the query write the column as 2026-03-05 08:00:00 and write first so, or remove the overlap");
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

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
