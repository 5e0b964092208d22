package dev.weir.cli;

/** How a command ended, for scripts. */
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
}
