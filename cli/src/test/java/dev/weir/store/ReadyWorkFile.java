package dev.weir.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Working files for tests. Each kind is made once in a JVM and then copied, as making one takes a second. */
public final class ReadyWorkFile {

    private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

    private ReadyWorkFile() {}

    /** Opens the file; if absent, with the operations tables and the functions and without a schema. */
    public static WorkDatabase open(Path file, StoreOptions options) {
        return open(file, options, "empty", work -> {});
    }

    /**
     * Opens the file; if absent, as {@code fill} has made it.
     *
     * @param kind names what fill does: it is called once for each name
     */
    public static WorkDatabase open(Path file, StoreOptions options, String kind, Consumer<WorkDatabase> fill) {
        if (!Files.exists(file)) {
            PrivateFiles.createFolder(file.toAbsolutePath().getParent());
            try {
                Files.copy(MADE.computeIfAbsent(kind, name -> make(name, options, fill)), file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return WorkDatabase.open(file, options);
    }

    private static Path make(String kind, StoreOptions options, Consumer<WorkDatabase> fill) {
        Path file = SpillFolder.path().resolve("ready-" + kind + ".duckdb");
        try (WorkDatabase work = WorkDatabase.open(file, options)) {
            fill.accept(work);
        }
        return file;
    }
}
