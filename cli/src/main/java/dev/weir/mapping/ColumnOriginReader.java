package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.spec.MapView;
import java.util.Optional;

/** Reads where a column's value stands that is no cell below the header. */
final class ColumnOriginReader {

    private final FileProblems problems;

    ColumnOriginReader(FileProblems problems) {
        this.problems = problems;
    }

    Optional<ColumnOrigin> read(MapView view, String column) {
        Optional<ColumnOrigin.From> from = view.choice("from", ColumnOrigin.From.class);
        if (!view.has("from")) {
            return Optional.empty();
        }
        if (view.has("each") || view.has("bytes")) {
            problems.error(
                    view.keyPosition("from"),
                    ProblemCode.CONTRADICTION,
                    "column \"" + column + "\" has \"from\" and cannot have \"each\" or \"bytes\"",
                    "remove one of them");
        }
        boolean above = from.filter(ColumnOrigin.From.ABOVE::equals).isPresent();
        if (above && !view.has("names") && !view.has("pattern")) {
            problems.error(
                    view.keyPosition("from"),
                    ProblemCode.INCOMPLETE_KEYS,
                    "\"from: above\" of column \"" + column + "\" needs the key \"names\" or \"pattern\" beside it",
                    "write the label, such as names: [日期]");
        }
        boolean comment = from.filter(ColumnOrigin.From.COMMENT::equals).isPresent();
        if (comment && !view.has("names")) {
            problems.error(
                    view.keyPosition("from"),
                    ProblemCode.INCOMPLETE_KEYS,
                    "\"from: comment\" of column \"" + column + "\" needs the key \"names\" beside it",
                    "write what the header calls the column whose cells have the comments, such as names: [户主]");
        }
        if (from.isPresent() && !above && !comment && view.has("names")) {
            problems.error(
                    view.keyPosition("names"),
                    ProblemCode.EXCLUSIVE_KEYS,
                    "\"names\" of column \"" + column + "\" stands beside another \"from\" than above and comment",
                    "remove it, or write a pattern");
        }
        view.scalar("pattern").ifPresent(pattern -> RegexChecker.check(pattern, problems));
        return from.map(place -> new ColumnOrigin(place, view.text("pattern")));
    }
}
