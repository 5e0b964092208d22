package dev.weir.cli;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.Problem;
import dev.weir.problem.StoppedException;
import dev.weir.run.RunSummary;
import dev.weir.store.LockedException;
import java.util.List;
import java.util.stream.Stream;

/** How a command ended, for scripts. The one place where that is decided. */
public enum ExitCode {
    DONE(0),
    FAILED(1),
    /** The command line or the workspace's files are wrong. */
    USAGE(2),
    /** Done, but some rows were rejected. */
    REJECTS(3),
    /** A policy stopped an input: a person decides. */
    HELD(4),
    /** Another run holds the lock. */
    LOCKED(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The graver of two: a failure, then a held input, then rejected rows. */
    ExitCode orGraver(ExitCode other) {
        return Stream.of(FAILED, HELD, REJECTS)
                .filter(code -> code == this || code == other)
                .findFirst()
                .orElse(this);
    }

    /** The gravest of what happened: a failure, then a held input, then rejected rows. */
    static ExitCode of(RunSummary summary) {
        if (summary.failed()) {
            return FAILED;
        }
        if (summary.held()) {
            return HELD;
        }
        return summary.rejected() ? REJECTS : DONE;
    }

    static ExitCode of(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR) ? USAGE : DONE;
    }

    static ExitCode of(Exception failure) {
        if (failure instanceof ConfigurationException) {
            return USAGE;
        }
        if (failure instanceof StoppedException) {
            return HELD;
        }
        return failure instanceof LockedException ? LOCKED : FAILED;
    }
}
