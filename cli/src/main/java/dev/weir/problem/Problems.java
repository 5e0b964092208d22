package dev.weir.problem;

import dev.weir.problem.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every problem of a workspace, so that all of them are reported at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void error(Position position, MessageCode code, String message, String hint) {
        found.add(new Problem(position, Severity.ERROR, code, message, hint));
    }

    public void warning(Position position, MessageCode code, String message, String hint) {
        found.add(new Problem(position, Severity.WARNING, code, message, hint));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** All problems, by file, line and column. */
    public List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.position().file())
                        .thenComparing(problem -> problem.position().line())
                        .thenComparing(problem -> problem.position().column()))
                .toList();
    }

    /** Ends the command here if anything is wrong. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ConfigurationException(all());
        }
    }
}
