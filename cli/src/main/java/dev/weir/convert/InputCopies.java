package dev.weir.convert;

import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies of inputs in a folder of their own while they are read: readers write beside an input, and nobody's folder is touched. */
public final class InputCopies implements AutoCloseable {

    private final Path folder;
    private int copies;

    private InputCopies(Path folder) {
        this.folder = folder;
    }

    /** @throws WeirException when the system has no place for temporary files */
    public static InputCopies open() {
        try {
            Path folder = Files.createTempDirectory("weir-");
            folder.toFile().deleteOnExit();
            return new InputCopies(folder);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.READ, "", "no temporary folder can be made: " + IoReason.of(failure), failure);
        }
    }

    /** @throws WeirException when it is no file, or cannot be read */
    public InputFile copy(Path input) {
        String name = input.toString();
        if (Files.isDirectory(input)) {
            throw new WeirException(Stage.READ, name, "it is a folder, not a file");
        }
        if (Files.exists(input) && !Files.isRegularFile(input)) {
            throw new WeirException(
                    Stage.READ, name, "it is a pipe, a socket or a device, not a file; give - for standard input");
        }
        try (InputStream in = Files.newInputStream(input)) {
            return copy(in, name);
        } catch (IOException failure) {
            throw new WeirException(Stage.READ, name, "it cannot be read: " + IoReason.of(failure), failure);
        }
    }

    /** @param name for messages */
    public InputFile copy(InputStream in, String name) throws IOException {
        Path copy = folder.resolve("input-" + copies++);
        copy.toFile().deleteOnExit();
        Files.copy(in, copy);
        return new InputFile(copy, name);
    }

    /** The folder of the copies, for other temporary files. */
    public Path folder() {
        return folder;
    }

    /** Deletes a copy that is read. */
    public void drop(InputFile file) {
        if (!file.path().toFile().delete()) {
            file.path().toFile().deleteOnExit();
        }
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException unreadable) {
            folder.toFile().deleteOnExit();
        }
    }
}
