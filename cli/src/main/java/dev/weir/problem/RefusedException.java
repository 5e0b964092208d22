package dev.weir.problem;

/** What a person asked for cannot be done here, such as taking back a load that does not exist; nothing was changed. */
public final class RefusedException extends WeirException {

    /** @param input what it was asked for */
    public RefusedException(Stage stage, String input, String message) {
        super(stage, input, message);
    }
}
