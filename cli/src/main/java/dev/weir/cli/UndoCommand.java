package dev.weir.cli;

import dev.weir.load.Undo.Undone;
import dev.weir.run.OpenWorkspace;
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

    @Mixin
    private SummaryOption summarized;

    @Parameters(paramLabel = "LOAD", description = "Its number; see `weir history`.")
    private long load;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        OpenWorkspace open = workspace.open();
        UndoResult result = new Operations(open, TerminalProgress.orNone(spec)).undo(load);
        result.undone().ifPresent(undone -> out.println(sentence(undone)));
        summarized.text(open, workspace::proposal, false).print(result.summary());
        return ExitCode.of(result.summary()).code();
    }

    private static String sentence(Undone undone) {
        String load = undone.loadId() + " back: " + undone.mapping() + ", " + undone.input() + "; ";
        if (undone.before()) {
            return "Had already taken load " + load + "what followed from it is complete now";
        }
        return "Took load " + load + DisplayText.count(undone.versionsWithdrawn()) + " versions withdrawn, "
                + DisplayText.count(undone.versionsRestored()) + " restored";
    }
}
