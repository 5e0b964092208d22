package dev.weir.workbook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.poi.util.TempFileCreationStrategy;

/** POI's temporary files, which hold rows, in a folder that only this user may enter and that is gone afterwards. */
public final class PrivateTempFiles implements TempFileCreationStrategy, AutoCloseable {

    private final Path folder;

    public PrivateTempFiles() throws IOException {
        folder = Files.createTempDirectory("weir-workbook-");
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(folder, prefix).toFile();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
