package dev.weir.report;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares the columns that SQL gives with those that the report describes. */
final class ColumnChecker {

    private final FileProblems problems;
    private final Set<String> lists;

    /** @param lists the names of the lists whose titles can stand for values */
    ColumnChecker(FileProblems problems, Set<String> lists) {
        this.problems = problems;
        this.lists = lists;
    }

    void check(ReportSection section, List<BoundColumn> given) {
        described(section.columns(), given);
        section.columns().forEach(this::codes);
        List<String> known = section.columns().stream().map(ReportColumn::name).toList();
        for (BoundColumn column : given) {
            if (!known.contains(column.name())) {
                undescribed(
                        section.sql().layout().start(),
                        column.name(),
                        "describe it under columns, or leave it out of the SELECT");
            }
        }
    }

    /** A total may leave columns out. */
    void checkTotal(ReportSection section, List<BoundColumn> given) {
        for (BoundColumn column : given) {
            Optional<ReportColumn> known = section.columns().stream()
                    .filter(described -> described.name().equals(column.name()))
                    .findFirst();
            Position place = section.total().orElseThrow().layout().start();
            if (known.isEmpty()) {
                undescribed(
                        place,
                        column.name(),
                        Suggestion.of(
                                column.name(),
                                section.columns().stream()
                                        .map(ReportColumn::name)
                                        .toList()));
            } else {
                kind(place, column, known.get().kind());
            }
        }
    }

    void check(Headline headline, List<BoundColumn> given) {
        described(headline.columns(), given);
        List<String> names = given.stream().map(BoundColumn::name).toList();
        Set<String> places = Sentence.names(headline.text().en());
        for (String name : places) {
            if (!names.contains(name)) {
                problems.error(
                        headline.position(),
                        ProblemCode.SENTENCE,
                        "the sentence names {" + name + "}, which the SQL does not give",
                        Suggestion.of(name, names));
            }
        }
        for (BoundColumn column : given) {
            boolean described =
                    headline.columns().stream().anyMatch(known -> known.name().equals(column.name()));
            if (!described && places.contains(column.name()) && !column.fits(ValueKind.INTEGER)) {
                problems.error(
                        headline.sql().layout().start(),
                        ProblemCode.EXPRESSION_TYPE,
                        "column \"" + column.name() + "\" is " + column.type()
                                + ", and a value in a headline is a whole number",
                        "say its kind: columns: {" + column.name() + ": {kind: decimal}}");
            }
        }
    }

    void checkOne(ReportNumber number, List<BoundColumn> given) {
        if (given.size() != 1) {
            problems.error(
                    number.sql().layout().start(),
                    ProblemCode.UNDESCRIBED,
                    "the SQL gives " + given.size() + " columns where one value is needed",
                    "write a SELECT of one value");
            return;
        }
        kind(number.sql().layout().start(), given.get(0), number.column().kind());
    }

    private void described(List<ReportColumn> columns, List<BoundColumn> given) {
        List<String> names = given.stream().map(BoundColumn::name).toList();
        for (ReportColumn column : columns) {
            Optional<BoundColumn> found = given.stream()
                    .filter(bound -> bound.name().equals(column.name()))
                    .findFirst();
            if (found.isEmpty()) {
                problems.error(
                        column.position(),
                        ProblemCode.UNDESCRIBED,
                        "the SQL gives no column \"" + column.name() + "\"",
                        Suggestion.of(column.name(), names));
            } else {
                kind(column.position(), found.get(), column.kind());
            }
        }
    }

    private void codes(ReportColumn column) {
        if (!column.codes().isEmpty() && !lists.contains(column.codes())) {
            problems.error(
                    column.position(),
                    ProblemCode.TITLES,
                    "there is no code list \"" + column.codes() + "\"",
                    Suggestion.of(column.codes(), lists));
        } else if (!column.codes().isEmpty() && column.kind() != ValueKind.TEXT) {
            problems.error(
                    column.position(),
                    ProblemCode.TITLES,
                    "only a text has a title in a code list",
                    "leave codes out, or write kind: text");
        }
    }

    private void kind(Position place, BoundColumn column, ValueKind kind) {
        if (!column.fits(kind)) {
            problems.error(
                    place,
                    ProblemCode.EXPRESSION_TYPE,
                    "column \"" + column.name() + "\" is " + column.type() + ", which is no "
                            + kind.name().toLowerCase(Locale.ROOT),
                    "choose another kind, or convert it: cast(… as …)");
        }
    }

    private void undescribed(Position place, String name, String hint) {
        String message = "the SQL gives the column \"" + name + "\", which the report does not describe";
        boolean unnamed = name.contains("(");
        problems.error(
                place,
                ProblemCode.UNDESCRIBED,
                message,
                unnamed ? "give it a name that stands under columns: … AS name" : hint);
    }
}
