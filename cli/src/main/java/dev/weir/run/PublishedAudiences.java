package dev.weir.run;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.Published;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The audiences whose files were made, whether they are audiences still or not. */
public final class PublishedAudiences {

    private PublishedAudiences() {}

    /** Their names, in order. */
    public static List<String> names(Workspace workspace) {
        Path folder = workspace.audiences();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(each -> each.getFileName().toString())
                    .filter(name -> Files.isDirectory(new Published(workspace.audienceLink(name)).folder()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.PUBLISH, workspace.display(folder), "the folder cannot be read (" + failure + ")", failure);
        }
    }
}
