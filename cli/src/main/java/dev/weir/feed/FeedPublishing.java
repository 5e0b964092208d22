package dev.weir.feed;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.DatedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies what is given away to where others fetch it. A release is there when it is whole, and the link {@code latest} is swapped at once.
 *
 * @param target the folder; made if absent
 */
public record FeedPublishing(Path target) {

    /**
     * What is there now.
     *
     * @param latest the link to the copy
     * @param old what became of earlier copies
     */
    public record Copy(Path latest, OldReleases old) {}

    /**
     * @param folder of the releases that count now
     * @param day of the data
     * @param feeds all of the workspace
     * @throws dev.weir.problem.WeirException of stage EXPORT when the target cannot be written; what was there before stays
     */
    public Copy copy(Path folder, LocalDate day, List<Feed> feeds) {
        DatedFolders folders = new DatedFolders(target);
        folders.make(building -> {
            copyAll(folder, building);
            return Optional.of(day);
        });
        return new Copy(folders.latest(), OldReleases.tidy(folders, feeds));
    }

    private void copyAll(Path folder, Path building) {
        try {
            Path source = folder.toRealPath();
            List<Path> paths;
            try (Stream<Path> walk = Files.walk(source)) {
                paths = walk.skip(1).toList();
            }
            for (Path path : paths) {
                Files.copy(path, building.resolve(source.relativize(path)));
            }
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    target.toString(),
                    "the feeds cannot be copied to it (" + failure
                            + "); check that the folder is there, its permissions" + " and the disk, and run it again",
                    failure);
        }
    }
}
