package dev.weir.route;

import dev.weir.problem.Printable;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.RegularFile;
import dev.weir.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Refuses what lies in an inbox and cannot be taken: links, pipes, names that cannot be printed. Each is told once in a run. The run goes
 * on.
 */
final class Refusals {

    /** Submitters need two or three; each level costs Camel a part of its stack. */
    private static final int DEEPEST = 32;

    private final Workspace workspace;
    private final Outcomes outcomes;
    private final Set<Path> told = new HashSet<>();
    private String polled = "";

    Refusals(Workspace workspace, Outcomes outcomes) {
        this.workspace = workspace;
        this.outcomes = outcomes;
    }

    /**
     * Begins with the files of a route.
     *
     * @return whether the route's own folder is refused: the inbox may be a link, a folder in it may not
     */
    boolean begin(String routeId, Path folder) {
        polled = routeId;
        Path inbox = workspace.inbox().toAbsolutePath().normalize();
        Path absolute = folder.toAbsolutePath().normalize();
        if (!absolute.startsWith(inbox)) {
            return false;
        }
        Path each = inbox;
        for (Path name : inbox.relativize(absolute)) {
            each = each.resolve(name);
            if (each.toFile().exists() && refused(each, RegularFile.refusalOfFolder(each))) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out names and folders that are refused, before the route's own conditions, which may not match such a name. */
    GenericFileFilter<File> before(GenericFileFilter<File> filter) {
        return file -> !refusesName(file) && !refusesFolder(file) && filter.accept(file);
    }

    /** Whether something that the route would take is no regular file. */
    boolean refuses(Path file) throws IOException {
        return refused(file, RegularFile.refusal(file));
    }

    private boolean refusesName(GenericFile<File> file) {
        Path path = file.getFile().toPath();
        String name = file.getFile().getName();
        if (name.codePoints().anyMatch(each -> each != '\t' && Printable.isObeyed(each))) {
            return refused(
                    path,
                    Optional.of(
                            "its name holds a line break, a control character or a mark that turns the writing; rename it"));
        }
        if (name.contains("\\")) {
            // Camel takes it for the separator of Windows, and would not find the file
            return refused(path, Optional.of("its name holds a backslash; rename it"));
        }
        try {
            // a name that is no text names nothing
            return name.contains("\uFFFD") && refused(path, RegularFile.refusal(path));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean refusesFolder(GenericFile<File> folder) {
        if (!folder.isDirectory()) {
            return false;
        }
        Path path = folder.getFile().toPath();
        if (Path.of(folder.getRelativeFilePath()).getNameCount() > DEEPEST) {
            return refused(path, Optional.of("this folder lies too deep, in " + DEEPEST + " others; put it higher"));
        }
        return refused(path, RegularFile.refusalOfFolder(path));
    }

    private boolean refused(Path path, Optional<String> reason) {
        if (reason.isPresent() && told.add(path.toAbsolutePath().normalize())) {
            String name = Printable.oneLine(workspace.display(path));
            outcomes.failed(polled, name, new WeirException(Stage.PULL, name, reason.get()));
        }
        return reason.isPresent();
    }
}
