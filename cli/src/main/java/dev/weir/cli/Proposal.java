package dev.weir.cli;

import java.nio.file.Path;

/** Command lines that Weir proposes, as they can be typed where the user stands. */
final class Proposal {

    private Proposal() {}

    /** {@code weir sample my-district}: the program as it was called. The launcher tells how; without it, it is {@code weir}. */
    static String command(String command) {
        return System.getProperty("weir.command", "weir") + " " + command;
    }

    /** Names the workspace if it is not the current folder. */
    static String command(String command, Path workspace) {
        return command(workspace.equals(Path.of(".")) ? command : command + " -w " + quoted(workspace.toString()));
    }

    /** For a shell. */
    static String quoted(String argument) {
        return argument.matches("[\\p{L}\\p{N}_./:=@%+,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
