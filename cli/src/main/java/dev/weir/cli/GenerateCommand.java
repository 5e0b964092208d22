package dev.weir.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir generate}: what other programs want to know of the command line. */
@Command(
        name = "generate",
        description = "Print completions for a shell, or the manual page.",
        footerHeading = "%nExamples: completions in each new bash, in each new fish; the manual page:%n",
        footer = {
            "  weir generate bash > ~/.local/share/bash-completion/completions/weir",
            "  weir generate fish > ~/.config/fish/completions/weir.fish",
            "  weir generate man | man -l -"
        })
final class GenerateCommand implements Callable<Integer> {

    /** What can be printed. */
    enum Kind {
        BASH,
        ZSH,
        FISH,
        MAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Override
    public Integer call() {
        CommandLine weir = spec.root().commandLine();
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (kind) {
                    case BASH, ZSH -> AutoComplete.bash(weir.getCommandName(), weir);
                    case FISH -> FishCompletion.of(weir.getCommandSpec());
                    case MAN -> ManualPage.of(weir);
                });
        out.flush();
        return ExitCode.DONE.code();
    }
}
