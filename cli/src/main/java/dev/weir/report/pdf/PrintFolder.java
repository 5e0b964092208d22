package dev.weir.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What one printing needs: the page, Chromium's profile, the result. Only this user may enter it; it is gone afterwards. */
final class PrintFolder implements AutoCloseable {

    private static final int ATTEMPTS = 20;

    private final Path folder;

    PrintFolder() throws IOException {
        folder = Files.createTempDirectory("weir-print-");
    }

    Path page() {
        return folder.resolve("page.html");
    }

    Path pdf() {
        return folder.resolve("page.pdf");
    }

    Path profile() {
        return folder.resolve("profile");
    }

    /** For Chromium's own temporary files. */
    Path temporary() {
        return folder;
    }

    /** What Chromium says while it prints. */
    Path messages() {
        return folder.resolve("messages.txt");
    }

    /** Chromium's helpers may still be writing while they end, so it is tried again. */
    @Override
    public void close() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                delete();
                return;
            } catch (IOException stillUsed) {
                if (attempt == ATTEMPTS) {
                    throw stillUsed;
                }
                pause();
            }
        }
    }

    private void delete() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
