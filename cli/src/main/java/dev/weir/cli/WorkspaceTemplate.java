package dev.weir.cli;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sample district's {@code weir.yaml}, {@code routes/} and {@code mappings/}, which the build packs beside this class. */
final class WorkspaceTemplate {

    private static final String FOLDER = "dev/weir/cli/workspace";

    private WorkspaceTemplate() {}

    /**
     * Copies what is not there yet.
     *
     * @return the new files, relative to the folder
     * @throws WeirException when the folder cannot be written
     */
    static List<Path> copyTo(Path folder) {
        try {
            URI place = WorkspaceTemplate.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path classes = Path.of(place);
            if (Files.isDirectory(classes)) {
                return copy(classes.resolve(FOLDER), folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return copy(jar.getPath(FOLDER), folder);
            }
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.CONFIGURE, folder.toString(), "the folder cannot be written: " + failure, failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> copy(Path source, Path folder) throws IOException {
        List<Path> made = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(source)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path relative = Path.of(source.relativize(file).toString());
            Path target = folder.resolve(relative);
            if (!Files.exists(target)) {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file, target);
                made.add(relative);
            }
        }
        return made;
    }
}
