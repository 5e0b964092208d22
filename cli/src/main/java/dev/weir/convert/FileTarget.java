package dev.weir.convert;

import java.io.IOException;
import java.nio.file.Path;

/** A single file. */
public final class FileTarget implements Target {

    private final Path file;
    private final boolean force;
    private boolean used;

    /** @param force whether it may be replaced */
    public FileTarget(Path file, boolean force) {
        this.file = file;
        this.force = force;
    }

    @Override
    public void expect(int parts) throws IOException {
        if (parts > 1 || used && parts > 0) {
            throw new TooManyException();
        }
    }

    @Override
    public Output open(String folder, String name, String part, String ending) throws IOException {
        expect(1);
        used = true;
        return FileOutput.open(file, force);
    }
}
