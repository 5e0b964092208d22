package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Folders of files for people, {@code <date>} each, and the link {@code latest} to the newest. A folder is there when it is whole; nobody
 * sees half of one.
 *
 * @param root holds them, such as {@code out/reports}
 */
public record DatedFolders(Path root) {

    private static final String BUILDING = ".building-";
    private static final String LATEST = "latest";

    public DatedFolders {
        root = root.toAbsolutePath().normalize();
    }

    /** The link that names the newest folder. */
    public Path latest() {
        return root.resolve(LATEST);
    }

    /**
     * Makes a folder and lets the link name it. One of the same day that holds the same stays; one that holds something else stays too, and
     * the new one has a number.
     *
     * @param fill writes the files into an empty folder, and gives the day of what they show; empty if they are not wanted
     * @return the folder; empty if it is not wanted
     */
    public Optional<Path> make(Function<Path, Optional<LocalDate>> fill) {
        try {
            Files.createDirectories(root);
            removeRemains();
            Path building = Files.createTempDirectory(root, BUILDING);
            PrivateFiles.permit(building, "rwxr-xr-x");
            Optional<LocalDate> day;
            try {
                day = fill.apply(building);
            } catch (RuntimeException | Error failure) {
                PrivateFiles.delete(building);
                throw failure;
            }
            if (day.isEmpty()) {
                PrivateFiles.delete(building);
                return Optional.empty();
            }
            Path folder = place(building, day.get());
            link(folder);
            return Optional.of(folder);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    root.toString(),
                    "no folder can be made in it (" + failure + "); check the permissions and the disk",
                    failure);
        }
    }

    /** Removes all folders but the newest {@code keep}, never the one that the link names. */
    public void prune(int keep) {
        Optional<Path> newest = target();
        List<Path> all = all();
        all.subList(0, Math.max(0, all.size() - keep)).stream()
                .filter(folder -> !newest.equals(Optional.of(folder)))
                .forEach(PrivateFiles::delete);
    }

    /** Removes the folders that hold files of other names than these; {@code index} may stand in each. */
    public void removeWithOthers(Set<String> names) {
        for (Path folder : all()) {
            try (Stream<Path> files = Files.list(folder)) {
                boolean others = files.map(file -> file.getFileName().toString().replaceFirst("[.][a-z]+$", ""))
                        .anyMatch(name -> !name.equals("index") && !names.contains(name));
                if (others) {
                    PrivateFiles.delete(folder);
                }
            } catch (IOException failure) {
                throw PrivateFiles.failed(folder, "the folder cannot be read", failure);
            }
        }
    }

    /**
     * Removes the folders of which something is true, never the one that the link names.
     *
     * @return what is gone
     */
    public List<Path> removeOld(Predicate<Path> wanted) {
        Optional<Path> newest = target();
        List<Path> gone = all().stream()
                .filter(folder -> !newest.equals(Optional.of(folder)))
                .filter(wanted)
                .toList();
        gone.forEach(PrivateFiles::delete);
        return gone;
    }

    private Optional<Path> target() {
        try {
            return Files.isSymbolicLink(latest())
                    ? Optional.of(root.resolve(Files.readSymbolicLink(latest())))
                    : Optional.empty();
        } catch (IOException failure) {
            throw PrivateFiles.failed(latest(), "the link cannot be read", failure);
        }
    }

    /** All of them, the oldest first. */
    public List<Path> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(
                            entry -> entry.getFileName().toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?"))
                    .sorted(Comparator.comparing((Path entry) ->
                                    entry.getFileName().toString().substring(0, 10))
                            .thenComparing(
                                    entry -> entry.getFileName().toString().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException failure) {
            throw PrivateFiles.failed(root, "the folder cannot be read", failure);
        }
    }

    private Path place(Path building, LocalDate day) throws IOException {
        Path folder = root.resolve(day.toString());
        for (int again = 2; Files.exists(folder); again++) {
            if (isSame(building, folder)) {
                PrivateFiles.delete(building);
                return folder;
            }
            folder = root.resolve(day + "-" + again);
        }
        Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private void link(Path folder) throws IOException {
        Path temporary = root.resolve("." + LATEST);
        Files.deleteIfExists(temporary);
        Files.createSymbolicLink(temporary, folder.getFileName());
        Files.move(temporary, latest(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        List<Path> files = files(one);
        if (!files.equals(files(other))) {
            return false;
        }
        for (Path file : files) {
            if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** All files below the folder, as paths from it. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** What a run that was cut off has left. */
    private void removeRemains() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(BUILDING))
                    .toList()
                    .forEach(PrivateFiles::delete);
        }
    }
}
