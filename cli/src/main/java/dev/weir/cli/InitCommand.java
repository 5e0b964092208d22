package dev.weir.cli;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.run.WorkspaceFiles;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir init}. */
@Command(
        name = "init",
        description = "Make a new workspace: weir.yaml, routes, mappings and the inbox of each department.",
        footerHeading = "%nExample:%n",
        footer = "  weir init my-district")
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder; made if absent. Files that are there stay as they are. Default: this folder.")
    private Path folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> made = make(folder);
        if (made.isEmpty()) {
            out.println("Nothing to do: " + folder + " has every file of a workspace already.");
        } else {
            out.println("Made a workspace in " + folder.toAbsolutePath().normalize() + ":");
            counts(made).forEach((top, files) -> out.println("  " + top + files));
            out.println("  inbox/<department>/  where ledgers and logs are dropped");
        }
        out.println(
                "It is the sample district's. Next: fill its inbox, or change weir.yaml, routes/ and mappings/ to yours.");
        out.println("  " + Proposal.command("sample " + Proposal.quoted(folder.toString())));
        out.println("  " + Proposal.command("check", folder));
        out.println("  " + Proposal.command("run", folder));
        return ExitCode.DONE.code();
    }

    /** @return the new files, relative to the folder */
    static List<Path> make(Path folder) {
        List<Path> made = WorkspaceTemplate.copyTo(folder);
        Workspace workspace = WorkspaceFiles.folders(folder);
        for (String department : workspace.config().departments().keySet()) {
            Path inbox = workspace.inbox().resolve(department);
            try {
                Files.createDirectories(inbox);
            } catch (IOException failure) {
                throw new WeirException(
                        Stage.CONFIGURE, workspace.display(inbox), "the folder cannot be made: " + failure, failure);
            }
        }
        makeReturned(workspace);
        return made;
    }

    /** What goes back to clerks is people's data: until somebody opens the folder to a group, only its owner may enter. */
    private static void makeReturned(Workspace workspace) {
        Path returned = workspace.returned();
        if (Files.isDirectory(returned)) {
            return;
        }
        try {
            Files.createDirectories(returned);
            if (Files.getFileAttributeView(returned, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(returned, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.CONFIGURE, workspace.display(returned), "the folder cannot be made: " + failure, failure);
        }
    }

    /** {@code routes/  7 files}; a file of the top folder stands for itself. */
    private static TreeMap<String, String> counts(List<Path> made) {
        return made.stream()
                .collect(Collectors.groupingBy(
                        path -> path.getNameCount() == 1 ? path.toString() : path.getName(0) + "/",
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.counting(), count -> count == 1 ? "" : "  " + count + " files")));
    }
}
