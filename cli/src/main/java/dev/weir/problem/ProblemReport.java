package dev.weir.problem;

import dev.weir.problem.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The problems of a workspace as people and scripts are told them: the first hundred and how many there are. Where there are more, errors
 * come before warnings.
 *
 * @param shown at most a hundred, in the order of {@link Problems#all}
 * @param errors all of them, also those that are not shown
 * @param warnings all of them, also those that are not shown
 */
public record ProblemReport(List<Problem> shown, long errors, long warnings) {

    private static final int MOST_SHOWN = 100;

    public ProblemReport {
        shown = List.copyOf(shown);
    }

    public static ProblemReport of(List<Problem> all) {
        List<Problem> errors = all.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        List<Problem> shown = all.size() <= MOST_SHOWN
                ? all
                : Stream.concat(errors.stream(), all.stream().filter(problem -> problem.severity() != Severity.ERROR))
                        .limit(MOST_SHOWN)
                        .toList();
        return new ProblemReport(shown, errors.size(), all.size() - errors.size());
    }

    /** The problems that are not shown. */
    public long leftOut() {
        return errors + warnings - shown.size();
    }

    /** A line for each problem, and one that counts those left out. */
    public List<String> lines() {
        List<String> lines =
                new ArrayList<>(shown.stream().map(Problem::toString).toList());
        if (leftOut() > 0) {
            lines.add("… and %,d more; mend these first".formatted(leftOut()));
        }
        return lines;
    }
}
