package dev.weir.run;

import dev.weir.spec.Fingerprint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Remembers that nothing was wrong with the SQL of a workspace's files. To check it takes longer than to read them, and the result is the same
 * while files and program are.
 */
final class CheckedSql {

    private final Path file;
    private final Optional<String> program;

    /**
     * @param folder that only the account of Weir enters; what lies there is trusted. Nothing is remembered before it is there
     * @param program what changes with the program; empty where nothing tells that it has changed
     */
    CheckedSql(Path folder, Optional<String> program) {
        this.file = folder.resolve("checked-sql");
        this.program = program;
    }

    /** The program is known by its jar. Classes that are compiled one by one are not. */
    static Optional<String> thisProgram() {
        try {
            Path jar = Path.of(CheckedSql.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar))
                    : Optional.empty();
        } catch (IOException | URISyntaxException unknown) {
            return Optional.empty();
        }
    }

    /** @param texts a hash of all files that have to do with the SQL */
    boolean holds(String texts) {
        try {
            return program.isPresent()
                    && Files.isRegularFile(file)
                    && Files.readString(file).equals(hash(texts));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Nothing is wrong with these. Where that cannot be written, the next start checks again. */
    void keep(String texts) {
        if (program.isEmpty() || !Files.isDirectory(file.getParent()) || holds(texts)) {
            return;
        }
        try {
            Path part = Files.createTempFile(file.getParent(), "checked-sql", ".part");
            Files.writeString(part, hash(texts));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            // the account may only read; the next start checks again
        }
    }

    private String hash(String texts) {
        return Fingerprint.of(List.of(program.orElse(""), texts));
    }
}
