package dev.weir.cli;

import dev.weir.load.Undo.Undone;
import dev.weir.run.Operations;
import dev.weir.run.Operations.UndoResult;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir undo}. */
@Command(
        name = "undo",
        description = "Take the newest load of a ledger back: what was stated before it counts again.",
        footerHeading = "%nExample:%n",
        footer = "  weir undo 12")
final class UndoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(paramLabel = "LOAD", description = "Its number; see `weir history`.")
    private long load;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        UndoResult result = new Operations(workspace.open()).undo(load);
        Undone undone = result.undone();
        out.println("Took load " + undone.loadId() + " back: " + undone.mapping() + ", " + undone.input() + "; "
                + DisplayText.count(undone.versionsWithdrawn()) + " versions withdrawn, "
                + DisplayText.count(undone.versionsRestored()) + " restored");
        new SummaryText(out, workspace).print(result.summary());
        return ExitCode.of(result.summary()).code();
    }
}
