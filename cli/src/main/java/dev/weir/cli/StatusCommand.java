package dev.weir.cli;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Standing;
import dev.weir.inquiry.Standing.Held;
import dev.weir.run.UnclaimedFile;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir status}. */
@Command(
        name = "status",
        description = "How fresh each ledger is, and what waits for a person.",
        footerHeading = "%nExample:%n",
        footer = "  weir status")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Option(names = "--json", description = "Print ledgers, held loads and unclaimed files as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        try (Inquiry inquiry = Inquiry.open(workspace.folders())) {
            if (json) {
                new StandingJson(spec.commandLine().getOut()).print(inquiry);
                return ExitCode.DONE.code();
            }
            inquiry.ledgers(format.writer());
            if (format.format() == RowFormat.TABLE) {
                print(inquiry.standing());
            }
        }
        return ExitCode.DONE.code();
    }

    private void print(Standing standing) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        for (Held held : standing.held()) {
            out.println(DisplayText.oneLine(
                    "Held       load " + held.load() + ", " + held.mapping() + ": " + held.input()));
            out.println(DisplayText.oneLine("           " + held.reason()));
            out.println("           " + HeldRemedy.of(held.code(), held.load(), workspace::proposal));
            out.println("           if it is not to be loaded: " + workspace.proposal("dismiss " + held.load()));
        }
        if (!standing.unclaimed().isEmpty()) {
            out.println("Unclaimed  " + standing.unclaimed().size()
                    + (standing.unclaimed().size() == 1 ? " file" : " files")
                    + " that no route takes; rename or remove them, or write a route");
        }
        for (UnclaimedFile file : standing.unclaimed()) {
            NoticedText.lines(file).forEach(line -> out.println("           " + DisplayText.oneLine(line)));
        }
        standing.lastRun()
                .ifPresent(
                        last -> out.println("Last run   " + last.run() + ", " + last.started() + ": " + last.status()));
        out.println("Published  " + standing.published().orElse("nothing yet"));
        standing.audiences()
                .forEach((audience, version) ->
                        out.println("           for " + audience + ": " + version.orElse("nothing yet")));
    }
}
