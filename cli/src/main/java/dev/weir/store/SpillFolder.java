package dev.weir.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where large queries on the published file spill: a folder of this process, mode 0700, removed at its end. Beside the file, where DuckDB
 * would put it, a reader may not write. One for the whole process, because DuckDB opens a file twice only with equal settings.
 */
public final class SpillFolder {

    private static final Path PATH = create();

    private SpillFolder() {}

    public static Path path() {
        return PATH;
    }

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("weir-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> PrivateFiles.delete(folder), "weir-spill"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
