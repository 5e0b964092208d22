package dev.weir.cli;

import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFiles;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which workspace a command works in. */
final class WorkspaceOption {

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            defaultValue = "${env:WEIR_WORKSPACE:-.}",
            description = "The workspace: a folder with a weir.yaml. Default: $WEIR_WORKSPACE, else this folder.")
    private Path folder;

    Path folder() {
        return folder;
    }

    /** @throws dev.weir.problem.ConfigurationException with everything that is wrong with its files */
    OpenWorkspace open() {
        return WorkspaceFiles.open(folder);
    }

    /**
     * For queries, which must work whatever else is wrong.
     *
     * @throws dev.weir.problem.ConfigurationException when weir.yaml is missing or wrong
     */
    Workspace folders() {
        return WorkspaceFiles.folders(folder);
    }

    /** The mappings by their files' names, also those in which something is wrong. */
    Set<String> mappingNames() {
        String[] files = folder.resolve("mappings").toFile().list((parent, name) -> name.endsWith(".yaml"));
        return Stream.of(files == null ? new String[0] : files)
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .filter(name -> !name.equals("schema"))
                .collect(Collectors.toSet());
    }

    /** A command line that works on the same workspace, to propose it: {@code bin/weir status -w my-district}. */
    String proposal(String command) {
        return Proposal.command(command, folder);
    }
}
