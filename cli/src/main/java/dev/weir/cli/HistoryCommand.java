package dev.weir.cli;

import dev.weir.inquiry.History;
import dev.weir.inquiry.Inquiry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weir history}. */
@Command(
        name = "history",
        description = "List the loads, newest first, or the runs.",
        footerHeading = "%nExample:%n",
        footer = "  weir history -n 50 -f csv > loads.csv")
final class HistoryCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Option(names = "--runs", description = "List runs instead of loads.")
    private boolean runs;

    @Option(names = "-n", paramLabel = "N", defaultValue = "20", description = "How many. Default: 20.")
    private int count;

    @Override
    public Integer call() {
        try (Inquiry inquiry = Inquiry.open(workspace.folders())) {
            inquiry.ask(runs ? History.runs(count) : History.loads(count), format.writer());
        }
        return ExitCode.DONE.code();
    }
}
