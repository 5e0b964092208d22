package dev.weir.problem;

/**
 * A policy stopped this input: it cannot be understood, loses too much, has too many rejects, or its totals do not
 * reconcile. Nothing of it was loaded; a person decides.
 */
public final class StoppedException extends WeirException {

    private final String code;

    /** @param code stable, such as {@code H001}; listed in the reference of messages */
    public StoppedException(Stage stage, String input, String code, String message) {
        super(stage, input, message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
