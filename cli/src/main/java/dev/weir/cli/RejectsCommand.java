package dev.weir.cli;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.LoadChoice;
import dev.weir.inquiry.Question;
import dev.weir.inquiry.Rejects;
import dev.weir.inquiry.Skipped;
import dev.weir.inquiry.Warnings;
import dev.weir.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir rejects}. */
@Command(
        name = "rejects",
        description =
                "List the rejected rows: one line for each thing that is wrong with a row. Or write them as workbooks, and load these corrected.",
        subcommands = {RejectsExportCommand.class, RejectsReplayCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  weir rejects --mapping civil-affairs-subsidy -f csv > rejects.csv",
            "  weir rejects --warnings --mapping civil-affairs-subsidy"
        })
final class RejectsCommand implements Callable<Integer> {

    /** What can be done with rejects. */
    private enum Action {
        LIST
    }

    private enum Status {
        OPEN,
        CORRECTED,
        SUPERSEDED,
        DISMISSED,
        ALL;

        /** As weir.reject has it; empty for all. */
        private Optional<String> word() {
            return this == ALL ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "list", arity = "0..1", defaultValue = "list", description = "List them; may be left out.")
    private Action action;

    @Option(names = "--mapping", paramLabel = "NAME", description = "Only of this mapping.")
    private String mapping;

    @Option(names = "--load", paramLabel = "LOAD", description = "Only of this load; see `weir history`.")
    private Long load;

    @Option(names = "--department", paramLabel = "NAME", description = "Only of this department.")
    private String department;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            defaultValue = "open",
            description = "open, corrected, superseded, dismissed or all. Default: open.")
    private Status status;

    @Option(
            names = "--warnings",
            description = "What could not be read in rows that were recorded: counts by column and code, with masked"
                    + " examples. Of the loads that ledgers stand on, or of --load.")
    private boolean warnings;

    @Option(
            names = "--skipped",
            description = "The rows that are no data, such as totals and feet, each with the rule that says so. Of the"
                    + " loads that ledgers stand on, or of --load.")
    private boolean skipped;

    @Override
    public Integer call() {
        if (warnings && skipped) {
            throw new ParameterException(spec.commandLine(), "--warnings and --skipped are two lists; name one");
        }
        Workspace folders = workspace.folders();
        Question question = question(folders.config().language());
        try (Inquiry inquiry = Inquiry.open(folders)) {
            new KnownNames(spec, inquiry.names())
                    .mapping(mapping)
                    .department(department)
                    .load(load);
            inquiry.ask(question, format.writer());
        }
        return ExitCode.DONE.code();
    }

    private Question question(String language) {
        LoadChoice loads = new LoadChoice(
                Optional.ofNullable(mapping), Optional.ofNullable(load), Optional.ofNullable(department));
        if (warnings) {
            return Warnings.of(loads, language);
        }
        return skipped ? Skipped.of(loads) : Rejects.of(loads, status.word());
    }
}
