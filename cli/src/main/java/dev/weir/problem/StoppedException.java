package dev.weir.problem;

/**
 * A policy stopped this input: it cannot be understood, loses too much, has too many rejects, or its totals do not
 * reconcile. Nothing of it was loaded; a person decides.
 */
public final class StoppedException extends WeirException {

    private final HeldCode code;

    public StoppedException(Stage stage, String input, HeldCode code, String message) {
        super(stage, input, message);
        this.code = code;
    }

    public HeldCode code() {
        return code;
    }
}
