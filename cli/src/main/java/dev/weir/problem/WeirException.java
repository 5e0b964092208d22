package dev.weir.problem;

/** The environment or Weir itself failed: the load is rolled back, the input stays where it was. */
public class WeirException extends RuntimeException {

    private final Stage stage;
    private final String input;

    /**
     * @param input what was being worked on, as the user knows it; empty if no single input is concerned
     * @param message what is wrong and what to do, for people
     */
    public WeirException(Stage stage, String input, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
        this.input = input;
    }

    public WeirException(Stage stage, String input, String message) {
        this(stage, input, message, null);
    }

    /** A defect of Weir. What was thrown may hold values, so only its kind is told. */
    public static WeirException defect(Stage stage, String input, Throwable thrown) {
        return new WeirException(
                stage,
                input,
                "Weir itself failed (" + thrown.getClass().getSimpleName()
                        + "); please report this with the version of `weir --version`",
                thrown);
    }

    public Stage stage() {
        return stage;
    }

    public String input() {
        return input;
    }

    /** {@code inbox/x.xlsx: the file is protected by a password; …}; without an input the message alone. */
    public String describe() {
        return input.isEmpty() ? getMessage() : input + ": " + getMessage();
    }
}
