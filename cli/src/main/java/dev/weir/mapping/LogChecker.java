package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Checks that a log's pattern can be read and gives every column its text. */
final class LogChecker {

    private static final String HINT =
            "write one of " + ReadyPattern.words() + ", or a regular expression with named groups";

    private final Map<String, List<String>> groups;
    private final FileProblems problems;

    LogChecker(Map<String, List<String>> groups, FileProblems problems) {
        this.groups = groups;
        this.problems = problems;
    }

    void check(MapView view, LogInput log, List<Column> columns) {
        view.scalar("record_start").ifPresent(this::checkRecordStart);
        checkPairs(view.map("pairs"));
        if (!view.has("pattern")) {
            problems.error(view.position(), ProblemCode.MISSING_KEY, "format log needs the key \"pattern\"", HINT);
            return;
        }
        view.scalar("pattern")
                .flatMap(pattern -> form(pattern, log))
                .ifPresent(form -> checkColumns(
                        form,
                        columns.stream()
                                .filter(column -> !log.gives(column.names()))
                                .toList()));
    }

    private void checkRecordStart(YamlScalar start) {
        try {
            Pattern.compile(start.text());
        } catch (PatternSyntaxException wrong) {
            problems.error(
                    start.position(),
                    ProblemCode.BAD_PATTERN,
                    "the beginning of a record cannot be read: " + wrong.getDescription(),
                    "write a regular expression that is found in the first line of each record only");
        }
    }

    private void checkPairs(MapView pairs) {
        checkMarks(pairs, "between", ".+", "marks", "such as \";\" or \",\"");
        checkMarks(pairs, "equals", ".", "one mark", "such as \":\"");
    }

    private void checkMarks(MapView pairs, String key, String form, String what, String hint) {
        pairs.scalar(key)
                .filter(marks ->
                        !marks.text().matches(form) || marks.text().matches("(?s).*[\\p{L}\\p{N}\"\\\\\\r\\n].*"))
                .ifPresent(marks -> problems.error(
                        marks.position(),
                        ProblemCode.WRONG_VALUE,
                        "\"" + key + "\" is " + what + ", no letter, digit, quote, backslash or line break",
                        hint));
    }

    private Optional<LineForm> form(YamlScalar pattern, LogInput log) {
        try {
            return Optional.of(LineForm.of(pattern.text(), log));
        } catch (IllegalArgumentException wrong) {
            problems.error(
                    pattern.position(),
                    ProblemCode.BAD_PATTERN,
                    "the pattern cannot be read: " + wrong.getMessage(),
                    HINT);
            return Optional.empty();
        }
    }

    private void checkColumns(LineForm form, List<Column> columns) {
        for (Column column : columns) {
            if (!column.optional() && sourceNames(column).noneMatch(form::gives)) {
                problems.error(
                        column.position(),
                        ProblemCode.PATTERN_GROUP,
                        "column \"" + column.name() + "\" has no group in the pattern",
                        "groups: " + form.parts());
            }
        }
    }

    private Stream<String> sourceNames(Column column) {
        List<String> labels = column.each().map(groups::get).orElse(List.of(""));
        return column.names().stream().flatMap(name -> labels.stream().map(label -> name.replace("{}", label)));
    }
}
