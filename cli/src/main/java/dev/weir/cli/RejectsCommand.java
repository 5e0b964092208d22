package dev.weir.cli;

import dev.weir.inquiry.Inquiry;
import dev.weir.inquiry.Rejects;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weir rejects}. */
@Command(
        name = "rejects",
        description = "List the rejected rows: one line for each thing that is wrong with a row.",
        footerHeading = "%nExample:%n",
        footer = "  weir rejects --mapping civil-affairs-subsidy -f csv > rejects.csv")
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

    @Override
    public Integer call() {
        Rejects wanted = new Rejects(
                Optional.ofNullable(mapping),
                Optional.ofNullable(load),
                Optional.ofNullable(department),
                status.word());
        try (Inquiry inquiry = Inquiry.open(workspace.folders())) {
            inquiry.ask(wanted.question(), format.writer());
        }
        return ExitCode.DONE.code();
    }
}
