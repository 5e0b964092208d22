package dev.weir.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Markdown pages of the repository. */
public final class Documents {

    /** The repository's folder; tests run in it. */
    public static final Path ROOT = Path.of("").toAbsolutePath();

    private static final List<String> FOLDERS = List.of("cli", "docs", "mappings", "routes", "samples");

    private Documents() {}

    /** Every page, README.md first. */
    public static List<Document> all() {
        Stream<Path> top = markdown(ROOT, 1);
        Stream<Path> below = FOLDERS.stream()
                .flatMap(folder -> markdown(ROOT.resolve(folder), 3))
                .filter(page -> !page.startsWith(ROOT.resolve("cli/target")));
        return Stream.concat(top, below)
                .map(page -> Document.read(ROOT.relativize(page).toString()))
                .toList();
    }

    private static Stream<Path> markdown(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Compares a generated page with the one that is kept; with {@code -Dweir.golden.update} it writes it.
     *
     * @return the kept page
     */
    public static String kept(String page, String generated) {
        Path file = ROOT.resolve(page);
        try {
            if (System.getProperty("weir.golden.update") != null) {
                Files.writeString(file, generated);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
