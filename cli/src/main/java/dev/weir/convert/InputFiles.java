package dev.weir.convert;

import dev.weir.read.ContentKind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files that are meant by what a person names: files themselves, and what holds tables in folders. */
public final class InputFiles {

    private static final Set<String> ENDINGS =
            Set.of("csv", "txt", "tsv", "tab", "xls", "xlsx", "xlsm", "xlsb", "et", "ods", "xml", "htm", "html");

    /**
     * A file.
     *
     * @param path where it lies
     * @param below its folder below the named one, with a slash at its end, or empty
     */
    public record Found(Path path, String below) {}

    private final Optional<Path> output;
    private final List<Found> found = new ArrayList<>();
    private int others;

    private InputFiles(Optional<Path> output) {
        this.output = output.map(InputFiles::real);
    }

    /**
     * @param output a folder that is written into: where it lies inside a named one, what was written before is no input
     * @throws IOException when a folder cannot be listed, or no file is found that holds a table
     */
    public static InputFiles of(List<Path> named, Optional<Path> output) throws IOException {
        InputFiles files = new InputFiles(output);
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.walk(path);
            } else {
                files.found.add(new Found(path, ""));
            }
        }
        if (files.found.isEmpty()) {
            throw new IOException("no file that holds a table is in " + named);
        }
        return files;
    }

    private void walk(Path folder) throws IOException {
        List<Path> inside = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean below = !directory.equals(folder);
                boolean left = below && directory.getFileName().toString().startsWith(".")
                        || below && output.filter(real(directory)::equals).isPresent();
                return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    inside.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        inside.sort(null);
        for (Path file : inside) {
            if (holdsTables(file)) {
                Path parent = folder.relativize(file).getParent();
                found.add(new Found(file, parent == null ? "" : parent + "/"));
            } else {
                others++;
            }
        }
    }

    private static Path real(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** By its content, but not every text is a table. What a program has open is left out ({@code ~$list.xlsx}). */
    private static boolean holdsTables(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith("~$") || name.startsWith(".")) {
            return false;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ENDINGS.contains(ending)) {
            return true;
        }
        try {
            ContentKind kind = ContentKind.of(file);
            return kind == ContentKind.OOXML && !ending.matches("docx?|pptx?")
                    || kind == ContentKind.ODS && !ending.matches("od[tpg]");
        } catch (IOException unreadable) {
            return false;
        }
    }

    public List<Found> found() {
        return List.copyOf(found);
    }

    /** How many files in the folders hold no tables. */
    public int others() {
        return others;
    }
}
