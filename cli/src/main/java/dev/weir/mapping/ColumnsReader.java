package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.Schema;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code columns}, and checks them against each other, the code lists and the repeated groups. */
final class ColumnsReader {

    private static final String LABEL = "{}";

    private final Schema schema;
    private final Map<String, List<String>> groups;
    private final FileProblems problems;
    private final Map<String, String> claimed = new HashMap<>();

    ColumnsReader(Schema schema, Map<String, List<String>> groups, FileProblems problems) {
        this.schema = schema;
        this.groups = groups;
        this.problems = problems;
    }

    List<Column> read(MapView root) {
        List<Column> columns = new ArrayList<>();
        root.entries("columns").forEach(entry -> columns.add(column(entry)));
        if (root.has("columns") && root.entries("columns").isEmpty()) {
            problems.error(root.keyPosition("columns"), ProblemCode.NO_RECORD, "there are no columns", "name one");
        }
        root.entries("each").forEach(group -> checkGroup(group, columns));
        return columns;
    }

    private Column column(YamlMap.Entry entry) {
        MapView view = MapView.of(entry.value());
        String name = entry.name();
        Position position = entry.key().position();
        if (RowContext.reserves(name)) {
            problems.error(
                    position,
                    ProblemCode.RESERVED_NAME,
                    "column \"" + name + "\" has a name that every row already has",
                    "rename it, such as \"" + name + "_text\"");
        }
        checkSettings(view);
        checkSourceNames(name, view, position);
        return new Column(
                name,
                view.has("names") ? view.texts("names") : view.has("from") ? List.of() : List.of(name),
                converter(view),
                view.text("code"),
                view.flag("required", false),
                view.flag("optional", false),
                view.scalar("check").map(Expressions::of),
                view.choice("severity", FaultSeverity.class).orElse(FaultSeverity.WARNING),
                view.text("each"),
                view.scalar("head").map(Expressions::of),
                view.scalar("before").map(Expressions::of),
                bytes(view),
                span(view),
                new ColumnOriginReader(problems).read(view, name),
                format(view),
                position);
    }

    private CellSpan span(MapView view) {
        view.scalar("split").ifPresent(this::checkSplit);
        return new CellSpan(
                view.choice("merged", CellSpan.Merged.class), view.text("fill").isPresent(), view.text("split"));
    }

    private void checkSplit(YamlScalar split) {
        try {
            if (!Pattern.compile(split.text()).matcher("").find()) {
                return;
            }
        } catch (PatternSyntaxException wrong) {
            // Told below, as one that stands between nothing.
        }
        problems.error(
                split.position(),
                ProblemCode.BAD_PATTERN,
                "\"" + split.text() + "\" is no pattern of what stands between values",
                "write the signs with | between them, such as \"、|,|\\n\"");
    }

    private Optional<TimeFormat> format(MapView view) {
        Optional<YamlScalar> form = view.scalar("format");
        if (form.isEmpty()) {
            return Optional.empty();
        }
        if (converter(view) != Converter.DATE && converter(view) != Converter.DATETIME) {
            problems.error(
                    view.keyPosition("format"),
                    ProblemCode.CONTRADICTION,
                    "\"format\" is the form of a date or time, and this column is none",
                    "write as: datetime, or remove it");
            return Optional.empty();
        }
        try {
            return Optional.of(new TimeFormat(form.get().text()));
        } catch (IllegalArgumentException wrong) {
            problems.error(
                    form.get().position(),
                    ProblemCode.WRONG_VALUE,
                    "\"" + form.get().text() + "\" is no form of a date or time",
                    "such as '%m/%d/%Y %I:%M:%S %p', with at least the month and the day");
            return Optional.empty();
        }
    }

    private Optional<ByteRange> bytes(MapView view) {
        Optional<YamlScalar> range = view.scalar("bytes");
        try {
            return range.map(text -> ByteRange.parse(text.text()));
        } catch (IllegalArgumentException wrong) {
            problems.error(
                    range.get().position(),
                    ProblemCode.WRONG_VALUE,
                    "\"" + range.get().text() + "\" is no range of bytes",
                    "write first and last byte, counted from 1, such as 1-18");
            return Optional.of(new ByteRange(1, 1));
        }
    }

    private static Converter converter(MapView view) {
        return view.has("code")
                ? Converter.CODE
                : view.choice("as", Converter.class).orElse(Converter.TEXT);
    }

    private void checkSettings(MapView view) {
        if (view.has("code") && view.has("as")) {
            problems.error(
                    view.keyPosition("as"),
                    ProblemCode.CONTRADICTION,
                    "\"code\" and \"as\" both say what the text becomes",
                    "remove \"as\"");
        }
        for (String key : List.of("head", "before")) {
            if (view.has(key) && converter(view) != Converter.ADDRESS) {
                problems.error(
                        view.keyPosition(key),
                        ProblemCode.CONTRADICTION,
                        "\"" + key + "\" completes an address, and this column is none",
                        "write as: address, or remove it");
            }
        }
        if (view.flag("required", false) && view.flag("optional", false)) {
            problems.error(
                    view.keyPosition("optional"),
                    ProblemCode.CONTRADICTION,
                    "a column cannot be required in each row and missing from the input",
                    "remove \"required\" or \"optional\"");
        }
        view.scalar("code")
                .filter(list -> !schema.codeLists().containsKey(list.text()))
                .ifPresent(list -> problems.error(
                        list.position(),
                        ProblemCode.UNKNOWN_CODE_LIST,
                        "unknown code list \"" + list.text() + "\"",
                        Suggestion.of(list.text(), schema.codeLists().keySet())));
    }

    private void checkSourceNames(String column, MapView view, Position position) {
        Optional<YamlScalar> group = view.scalar("each");
        if (group.isPresent() && !groups.containsKey(group.get().text())) {
            problems.error(
                    group.get().position(),
                    ProblemCode.UNKNOWN_GROUP,
                    "unknown group \"" + group.get().text() + "\"",
                    Suggestion.of(group.get().text(), groups.keySet()));
            return;
        }
        if (group.isPresent() && !view.has("names")) {
            problems.error(
                    position,
                    ProblemCode.GROUP_MISUSE,
                    "column \"" + column + "\" of a repeated group needs names with {}",
                    "such as names: [\"成员{}姓名\"]");
            return;
        }
        if (view.has("from")) {
            return;
        }
        if (!view.has("names")) {
            claim(column, column, position);
        }
        view.scalars("names").forEach(name -> checkSourceName(column, name, group.map(YamlScalar::text)));
    }

    private void checkSourceName(String column, YamlScalar name, Optional<String> group) {
        if (name.text().contains(LABEL) != group.isPresent()) {
            problems.error(
                    name.position(),
                    ProblemCode.GROUP_MISUSE,
                    group.isPresent()
                            ? "name \"" + name.text() + "\" of a repeated group has no {} for the label"
                            : "name \"" + name.text() + "\" has a {} but the column is in no repeated group",
                    group.isPresent() ? "write {} where the label stands" : "add \"each\"");
            return;
        }
        List<String> labels = group.map(groups::get).orElse(List.of(""));
        labels.forEach(label -> claim(column, name.text().replace(LABEL, label), name.position()));
    }

    private void claim(String column, String sourceName, Position position) {
        String other = claimed.putIfAbsent(sourceName.strip(), column);
        if (other != null) {
            problems.error(
                    position,
                    ProblemCode.AMBIGUOUS_SOURCE_NAME,
                    "the input's column \"" + sourceName + "\" is claimed twice, for \"" + other + "\" and \"" + column
                            + "\"",
                    "keep it in one; raw." + other + " gives its text");
        }
    }

    private void checkGroup(YamlMap.Entry group, List<Column> columns) {
        String name = group.name();
        Position position = group.key().position();
        List<String> labels = groups.getOrDefault(name, List.of());
        if (RowContext.reserves(name)
                || columns.stream().anyMatch(column -> column.name().equals(name))) {
            String message = "group \"" + name + "\" has a name that a column or Weir itself uses";
            problems.error(position, ProblemCode.RESERVED_NAME, message, "rename it");
        }
        if (labels.isEmpty() || labels.stream().distinct().count() < labels.size()) {
            String message = "group \"" + name + "\" needs labels that are all different";
            problems.error(position, ProblemCode.GROUP_MISUSE, message, "such as " + name + ": [1, 2, 3]");
        }
        if (columns.stream().noneMatch(column -> column.each().equals(Optional.of(name)))) {
            String message = "group \"" + name + "\" has no column";
            problems.error(position, ProblemCode.GROUP_MISUSE, message, "add \"each: " + name + "\" to its columns");
        }
    }
}
