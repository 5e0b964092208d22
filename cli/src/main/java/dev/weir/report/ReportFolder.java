package dev.weir.report;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folders of whole runs, {@code <date>} each, and the link {@code latest} to the newest. A folder is there when it is whole; nobody sees
 * half of one.
 *
 * @param root {@code out/reports}
 */
public record ReportFolder(Path root) {

    private static final String BUILDING = ".building-";
    private static final String LATEST = "latest";

    public ReportFolder {
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
     * @param day of the published version
     * @param fill writes the files into an empty folder
     * @return the folder
     */
    public Path make(LocalDate day, Consumer<Path> fill) {
        try {
            Files.createDirectories(root);
            removeRemains();
            Path building = Files.createTempDirectory(root, BUILDING);
            PrivateFiles.permit(building, "rwxr-xr-x");
            try {
                fill.accept(building);
            } catch (RuntimeException | Error failure) {
                PrivateFiles.delete(building);
                throw failure;
            }
            Path folder = place(building, day);
            link(folder);
            return folder;
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    root.toString(),
                    "the folder of reports cannot be made (" + failure + "); check the permissions and the disk",
                    failure);
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
        if (!names(files).equals(names(files(other)))) {
            return false;
        }
        for (Path file : files) {
            if (!Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(other.resolve(file.getFileName())))) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    /** What a run that was cut off has left. */
    private void removeRemains() throws IOException {
        for (Path each : files(root)) {
            if (each.getFileName().toString().startsWith(BUILDING)) {
                PrivateFiles.delete(each);
            }
        }
    }
}
