package dev.weir.cli;

import dev.weir.load.LoadOutcome;
import dev.weir.run.Progress;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Tells a person at a terminal what is being done. */
final class TerminalProgress implements Progress {

    private final PrintWriter err;

    private TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    /** Under cron, and where standard error goes to a file, nothing is said. */
    static Progress orNone(CommandSpec command) {
        return Terminal.of(command).showsProgress()
                ? new TerminalProgress(command.commandLine().getErr())
                : Progress.NONE;
    }

    @Override
    public void stage(String name) {
        err.println(name + " …");
        err.flush();
    }

    @Override
    public void loaded(LoadOutcome outcome) {
        err.println(DisplayText.oneLine("  " + outcome.status().word() + "  " + outcome.mapping() + "  "
                + outcome.input() + "  " + DisplayText.count(outcome.counts().read()) + " rows  "
                + DisplayText.duration(outcome.millis())));
        err.flush();
    }
}
