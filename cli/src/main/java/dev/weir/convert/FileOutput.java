package dev.weir.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A new file, written beside its place and renamed when it is complete. */
final class FileOutput implements Output {

    private final Path path;
    private final Path temporary;
    private final boolean force;
    private final OutputStream stream;

    private FileOutput(Path path, Path temporary, boolean force) throws IOException {
        this.path = path;
        this.temporary = temporary;
        this.force = force;
        this.stream = new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
    }

    /** @throws IOException when the file is there and may not be replaced, or its folder cannot be written */
    static FileOutput open(Path path, boolean force) throws IOException {
        refuseExisting(path, force);
        Path folder = path.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException noFolder) {
            throw new FileAlreadyExistsException(
                    noFolder.getFile() + " is a file, not a folder; name another place with -o");
        }
        return new FileOutput(path, folder.resolve(".weir-" + UUID.randomUUID() + ".part"), force);
    }

    private static void refuseExisting(Path path, boolean force) throws IOException {
        if (!force && Files.exists(path)) {
            throw new FileAlreadyExistsException(path + " is there already; take it away, or say --force");
        }
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public void finish() throws IOException {
        stream.close();
        refuseExisting(path, force);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(temporary);
    }
}
