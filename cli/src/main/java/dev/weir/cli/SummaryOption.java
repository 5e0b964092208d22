package dev.weir.cli;

import dev.weir.run.OpenWorkspace;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a command tells of what it has done. */
final class SummaryOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell of each input. Default: sums for each department, and what needs a person.")
    private boolean verbose;

    /** @param proposal makes a command line of a command, for the same workspace */
    SummaryText text(OpenWorkspace open, UnaryOperator<String> proposal, boolean dryRun) {
        return new SummaryText(
                command.commandLine().getOut(),
                proposal,
                mapping -> open.mapping(mapping).department(),
                new SummaryText.Style(
                        dryRun,
                        verbose,
                        Terminal.of(command).columns(),
                        Weir.of(command).speech()));
    }
}
