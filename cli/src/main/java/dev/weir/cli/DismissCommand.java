package dev.weir.cli;

import dev.weir.run.Operations;
import dev.weir.run.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir dismiss}. */
@Command(
        name = "dismiss",
        description =
                "Decide that a held load is not to be loaded: nobody is reminded of it any more. Its input stays in"
                        + " the archive.",
        footerHeading = "%nExample:%n",
        footer = "  weir dismiss 12")
final class DismissCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(paramLabel = "LOAD", description = "Its number; see `weir status`.")
    private long load;

    @Override
    public Integer call() {
        String input = new Operations(workspace.open(), Progress.NONE).dismiss(load);
        spec.commandLine()
                .getOut()
                .println(DisplayText.oneLine("Dismissed load " + load + ", " + input
                        + ": it is not loaded. If the file is sent again, it is looked at again"));
        return ExitCode.DONE.code();
    }
}
