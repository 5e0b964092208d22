package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders of files for people, one for each time they are made, and a link {@code latest} that names the newest. A reader sees a whole folder or
 * none.
 *
 * @param root holds them
 */
public record DatedFolders(Path root) {

    private static final String LINK = "latest";
    private static final String BUILDING = ".building-";

    /** The folder that the link names; empty if there is none. */
    public Optional<Path> latest() {
        Path link = root.resolve(LINK);
        return Files.isDirectory(link) ? Optional.of(link) : Optional.empty();
    }

    /** A new folder in which to build; remains of a killed process are removed first. */
    public Path begin() {
        try {
            Files.createDirectories(root);
            try (Stream<Path> entries = Files.list(root)) {
                entries.filter(entry -> entry.getFileName().toString().startsWith(BUILDING))
                        .toList()
                        .forEach(PrivateFiles::delete);
            }
            Path building = Files.createTempDirectory(root, BUILDING);
            PrivateFiles.permit(building, "rwxr-xr-x");
            return building;
        } catch (IOException failure) {
            throw failed("no folder can be made in it", failure);
        }
    }

    /**
     * Gives the built folder its name, and lets the link name it.
     *
     * @param name if there is a folder of this name, the new one is called {@code name-2} and so on
     * @param keep how many folders stay, the new one among them
     * @return the folder
     */
    public Path finish(Path building, String name, int keep) {
        try {
            Path target = root.resolve(name);
            for (int again = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); again++) {
                target = root.resolve(name + "-" + again);
            }
            Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
            Path link = root.resolve(BUILDING + LINK);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target.getFileName());
            Files.move(link, root.resolve(LINK), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            prune(target, keep);
            return target;
        } catch (IOException failure) {
            throw failed("the new folder cannot be put in its place", failure);
        }
    }

    private void prune(Path newest, int keep) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> others = entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> !entry.equals(newest))
                    .filter(entry -> entry.getFileName().toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?"))
                    .sorted(Comparator.comparing(DatedFolders::modified).reversed())
                    .toList();
            others.stream().skip(keep - 1L).forEach(PrivateFiles::delete);
        }
    }

    private static long modified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private WeirException failed(String what, IOException failure) {
        return new WeirException(
                Stage.EXPORT,
                root.toString(),
                what + " (" + failure + "); check the permissions and the disk",
                failure);
    }
}
