package dev.weir.problem;

import java.util.Locale;
import java.util.Objects;

/**
 * Something wrong in the workspace's own files, found before anything runs.
 *
 * @param position where it stands
 * @param severity an error stops the run, a warning does not
 * @param code stable, for scripts and for the reference page
 * @param message what is wrong and what was found, one sentence without a final stop
 * @param hint what to do, or empty
 */
public record Problem(Position position, Severity severity, MessageCode code, String message, String hint) {

    /** How much a problem weighs. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        Objects.requireNonNull(position);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
        hint = hint == null ? "" : hint;
    }

    /** {@code mappings/water.yaml:14:9: error M012 unknown column "meter_no"; did you mean "meter_nr"?} */
    @Override
    public String toString() {
        String text = position + ": " + severity.name().toLowerCase(Locale.ROOT) + " " + code.code() + " " + message;
        return hint.isEmpty() ? text : text + "; " + hint;
    }
}
