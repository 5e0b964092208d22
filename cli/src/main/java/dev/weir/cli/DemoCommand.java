package dev.weir.cli;

import dev.weir.inquiry.SampleQuestions;
import dev.weir.run.FeedOutcome;
import dev.weir.run.GivingAway;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.Pipeline;
import dev.weir.run.ReportOutcome;
import dev.weir.run.Reporting;
import dev.weir.run.RunOptions;
import dev.weir.run.RunSummary;
import dev.weir.run.WorkspaceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code weir demo}. */
@Command(
        name = "demo",
        description = "The sample district, start to finish, in a folder of its own: init, sample, run.",
        footerHeading = "%nExample:%n",
        footer = "  weir demo --dir /tmp/demo --households 600")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SummaryOption summarized;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "weir-demo",
            description = "The folder; made if absent. Default: ./weir-demo.")
    private Path folder;

    @Option(names = "--force", description = "Renew an earlier demo: everything in its folder is removed first.")
    private boolean force;

    @ArgGroup(exclusive = false)
    private SampleSize size = new SampleSize();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DemoFolder demo = new DemoFolder(folder);
        demo.obstacle(force).ifPresent(obstacle -> {
            throw new ParameterException(spec.commandLine(), obstacle);
        });
        var options = size.options(spec.commandLine());
        out.println("Makes a workspace with a sample district of " + DisplayText.count(size.households())
                + " households in " + folder.toAbsolutePath().normalize() + ",");
        out.println("and runs a whole night in it. Nobody in it exists. Some rows are wrong, on purpose.");
        out.println();
        out.flush();
        demo.clear();
        InitCommand.make(folder);
        SampleCommand.generate(folder, options);
        OpenWorkspace open = WorkspaceFiles.open(folder);
        RunSummary summary = new Pipeline(open, RunOptions.ALL, TerminalProgress.orNone(spec)).run();
        summarized
                .text(open, command -> Proposal.command(command, folder), false)
                .print(summary);
        out.println();
        if (!demo.wentAsPlanned(summary)) {
            out.println(
                    "This is not as planned: truth/loads.csv in " + folder + " says how each input should have ended.");
            return Math.max(ExitCode.of(summary).code(), ExitCode.FAILED.code());
        }
        ReportOutcome reports = Reporting.afterRun(open);
        if (reports.failed()) {
            ReportLines.print(out, reports);
            return ExitCode.FAILED.code();
        }
        FeedOutcome feeds = GivingAway.afterRun(open, Duration.ZERO);
        if (!feeds.failures().isEmpty()) {
            FeedLines.print(out, feeds);
        }
        if (feeds.failed()) {
            return ExitCode.FAILED.code();
        }
        out.println(
                "All as planned: the sample holds wrong rows on purpose, and truth/ says which. Where to look next:");
        for (String example : SampleQuestions.QUERIES) {
            out.println("  " + Proposal.command("sql", folder) + " \"" + example + "\"");
        }
        out.println("  " + Proposal.command("rejects", folder));
        out.println("  " + Proposal.command("trace household " + SampleQuestions.household(open.workspace()), folder));
        out.println("What each clerk gets back, a receipt for each file and the wrong rows in a copy of it:");
        out.println("  " + open.workspace().returned());
        out.println("And what people read, in a browser:");
        out.println("  " + reports.folder().resolveSibling("latest").resolve("index.html"));
        feeds.folder().ifPresent(latest -> {
            out.println("And what everybody may have, in which nobody can be found:");
            out.println("  " + latest.resolve("index.html"));
            out.println("  " + Proposal.command("feed --audit", folder));
        });
        return ExitCode.DONE.code();
    }
}
