package dev.weir.cli;

import dev.weir.convert.InputCopies;
import dev.weir.convert.KnownMappings;
import dev.weir.report.ReportLanguage;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** What is known of ledgers where a command runs: by the workspace, or outside of one by the mappings that come with the program. */
final class ShippedMappings {

    private ShippedMappings() {}

    /** @param copies in whose folder the shipped ones are laid out */
    static OpenWorkspace open(CommandSpec command, WorkspaceOption workspace, InputCopies copies) {
        if (isIn(workspace, command)) {
            return WorkspaceFiles.open(workspace.folder());
        }
        Path shipped = copies.folder().resolve("shipped");
        WorkspaceTemplate.copyTo(shipped);
        return WorkspaceFiles.open(shipped);
    }

    /** In which language a command speaks of what it opened. */
    static ReportLanguage language(CommandSpec command, WorkspaceOption workspace, OpenWorkspace open) {
        return isIn(workspace, command) ? AskedLanguage.in(open, command) : AskedLanguage.byShipped(open, command);
    }

    private static boolean isIn(WorkspaceOption workspace, CommandSpec command) {
        boolean named = command.commandLine().getParseResult().hasMatchedOption("--workspace")
                || System.getenv("WEIR_WORKSPACE") != null;
        return named || Files.exists(workspace.folder().resolve("weir.yaml"));
    }

    static KnownMappings known(OpenWorkspace open) {
        return new KnownMappings(open.schema(), open.placeholders(), open.mappings(), open.storeOptions());
    }
}
