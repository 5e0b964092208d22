package dev.weir.problem;

/**
 * The working file can no longer be written, and whether the last step stands is known only when it is opened anew. The whole run ends:
 * nothing more is tried.
 */
public final class RunEndedException extends WeirException {

    /** @param first what ended it; its stage, input and sentence are kept */
    public RunEndedException(WeirException first) {
        super(first.stage(), first.input(), first.getMessage(), first);
    }
}
