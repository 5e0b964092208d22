package dev.weir.mapping;

import dev.weir.mapping.Input.Format;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Checks that what a mapping says about its input fits the format. */
final class InputChecker {

    /** A key of the input, and the formats in which it means something. */
    private record FormatKey(String name, Set<Format> formats) {}

    private static final List<FormatKey> KEYS = List.of(
            new FormatKey("sheets", Set.of(Format.EXCEL, Format.TABLE)),
            new FormatKey("pattern", Set.of(Format.LOG)),
            new FormatKey("growing", Set.of(Format.LOG)),
            new FormatKey("record_start", Set.of(Format.LOG)),
            new FormatKey("pairs", Set.of(Format.LOG)),
            new FormatKey("equal_lines", Set.of(Format.LOG)),
            new FormatKey("repeats", Set.of(Format.LOG)),
            new FormatKey("rows", Set.of(Format.JSON, Format.XML)),
            new FormatKey("table", Set.of(Format.EXCEL, Format.CSV, Format.TABLE, Format.ACCESS, Format.SQLITE)),
            new FormatKey("query", Set.of(Format.SQLITE)),
            new FormatKey(
                    "encoding",
                    Set.of(Format.CSV, Format.TABLE, Format.JSON, Format.FIXED, Format.DBASE, Format.ACCESS)),
            new FormatKey("charset", Set.of(Format.QUERY)),
            new FormatKey("record_bytes", Set.of(Format.FIXED)));

    private final FileProblems problems;

    InputChecker(FileProblems problems) {
        this.problems = problems;
    }

    void check(MapView view, Input input, List<Column> columns) {
        Format format = input.format();
        for (FormatKey key : KEYS) {
            onlyFor(view, key.name(), key.formats().contains(format), format);
        }
        DelimitedChecker.KEYS.forEach(key -> onlyFor(view, key, format.mayCountCells(), format));
        new DelimitedChecker(problems).check(view);
        columns.forEach(column -> checkBytes(column, input));
        columns.forEach(column -> checkSpan(column, format));
        columns.forEach(column -> checkOrigin(column, format));
        columns.forEach(column -> checkComments(column, input));
        if (view.has("table") && format.hasHeader() == view.text("table").isPresent()) {
            problems.error(
                    view.keyPosition("table"),
                    ProblemCode.NOT_FOR_FORMAT,
                    "\"table\" of format " + format.name().toLowerCase(Locale.ROOT)
                            + (format.hasHeader() ? " is told by its header" : " is a name"),
                    format.hasHeader() ? "write table: {header: [...]}" : "write the table's name");
        }
        if (format == Format.XML && !view.has("rows")) {
            problems.error(
                    view.position(),
                    ProblemCode.MISSING_KEY,
                    "format xml needs the key \"rows\"",
                    "write the path of the element that is a row, such as /register/house");
        }
        if (format == Format.SQLITE && view.has("table") == view.has("query")) {
            problems.error(
                    view.position(),
                    ProblemCode.EXCLUSIVE_KEYS,
                    "format sqlite needs either \"table\" or \"query\"",
                    "name the table, or write a SELECT");
        }
    }

    /** Reports a key that stands there and means nothing in this format. */
    void onlyFor(MapView view, String key, boolean allowed, Format format) {
        if (view.has(key) && !allowed) {
            problems.error(
                    view.keyPosition(key),
                    ProblemCode.NOT_FOR_FORMAT,
                    "\"" + key + "\" has no meaning for format " + format.name().toLowerCase(Locale.ROOT),
                    "remove it");
        }
    }

    private void checkSpan(Column column, Format format) {
        CellSpan span = column.span();
        span(column, "merged", span.merged().isPresent() && !format.hasRowMarks(), format);
        span(column, "fill", span.fillDown() && !format.hasHeader(), format);
        span(column, "split", span.split().isPresent() && format == Format.LOG, format);
    }

    private void span(Column column, String key, boolean wrong, Format format) {
        if (wrong) {
            problems.error(
                    column.position(),
                    ProblemCode.NOT_FOR_FORMAT,
                    "\"" + key + "\" of column \"" + column.name() + "\" has no meaning for format "
                            + format.name().toLowerCase(Locale.ROOT),
                    "remove it");
        }
    }

    private void checkOrigin(Column column, Format format) {
        if (column.origin().isPresent() && !format.hasHeader()) {
            problems.error(
                    column.position(),
                    ProblemCode.NOT_FOR_FORMAT,
                    "column \"" + column.name() + "\" has \"from\", and format "
                            + format.name().toLowerCase(Locale.ROOT) + " has no titles and sections",
                    "remove it");
        }
    }

    /** Only workbooks have comments, and only a header says at which cells they stand. */
    private void checkComments(Column column, Input input) {
        boolean comments = column.origin()
                .filter(origin -> origin.from() == ColumnOrigin.From.COMMENT)
                .isPresent();
        boolean known =
                input.format().hasRowMarks() && !input.delimited().header().equals(OptionalInt.of(0));
        if (comments && input.format().hasHeader() && !known) {
            problems.error(
                    column.position(),
                    ProblemCode.NOT_FOR_FORMAT,
                    "column \"" + column.name() + "\" has \"from: comment\", and "
                            + (input.format().hasRowMarks()
                                    ? "a table without a header does not say at which cells"
                                    : "format csv has no comments"),
                    "remove it");
        }
    }

    private void checkBytes(Column column, Input input) {
        boolean fixed = input.format() == Format.FIXED;
        if (column.bytes().isEmpty() && fixed) {
            problems.error(
                    column.position(),
                    ProblemCode.MISSING_KEY,
                    "column \"" + column.name() + "\" needs the key \"bytes\", because the format is fixed",
                    "write where it stands in the record, such as bytes: 1-18");
        }
        if (column.bytes().isPresent() && !fixed) {
            problems.error(
                    column.position(),
                    ProblemCode.NOT_FOR_FORMAT,
                    "column \"" + column.name() + "\" has \"bytes\", which only format fixed knows",
                    "remove it");
        }
        if (column.each().isPresent() && fixed) {
            problems.error(
                    column.position(),
                    ProblemCode.NOT_FOR_FORMAT,
                    "column \"" + column.name() + "\" is in a repeated group, which format fixed does not know",
                    "write a column for each place");
        }
        int length = input.options().recordBytes().orElse(Integer.MAX_VALUE);
        if (column.bytes().isPresent() && column.bytes().get().last() > length) {
            problems.error(
                    column.position(),
                    ProblemCode.CONTRADICTION,
                    "column \"" + column.name() + "\" ends behind the record of " + length + " bytes",
                    "correct bytes or record_bytes");
        }
    }
}
