package dev.weir.feed;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of the feeds, those of the releases before and those that are made now.
 *
 * @param before each holds a folder for each feed that was given away then; that which counts now is the first, then the newest
 * @param now is empty at first
 */
record ReleaseFolders(List<Path> before, Path now) {

    /** The feed's folder of its last release, also if the feed was away since. */
    Optional<Path> last(Feed feed) {
        return before.stream()
                .map(folder -> folder.resolve(feed.name()))
                .filter(folder -> Files.exists(folder.resolve(ReleaseNote.FILE)))
                .findFirst();
    }

    /** What was given away before. */
    Optional<ReleaseNote> note(Feed feed) {
        return last(feed).flatMap(ReleaseNote::read);
    }

    /** The feed's new folder, which is empty. */
    Path fresh(Feed feed) {
        Path target = now.resolve(feed.name());
        PrivateFiles.delete(target);
        try {
            return Files.createDirectories(target);
        } catch (IOException failure) {
            throw failed(target, failure);
        }
    }

    /** Takes the files of the release before as they are. */
    void keep(Feed feed, ReleaseNote note) {
        Path target = fresh(feed);
        try (Stream<Path> files = Files.list(last(feed).orElseThrow())) {
            for (Path file : files.sorted().toList()) {
                if (!file.getFileName().toString().matches(".*[.]html|" + ReleaseNote.FILE)) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        } catch (IOException failure) {
            throw failed(target, failure);
        }
        write(feed, note);
    }

    void write(Feed feed, ReleaseNote note) {
        Path target = now.resolve(feed.name());
        try {
            note.write(target);
        } catch (IOException failure) {
            throw failed(target, failure);
        }
    }

    /** How the rows differ from those given away before. */
    RowDifference difference(Feed feed) {
        return RowDifference.of(feed, json(last(feed).orElseThrow(), feed), json(now.resolve(feed.name()), feed));
    }

    private static Path json(Path release, Feed feed) {
        return release.resolve(feed.name() + "." + FeedFormat.JSON.ending());
    }

    private static WeirException failed(Path path, IOException failure) {
        return new WeirException(
                Stage.EXPORT,
                path.toString(),
                "it cannot be written (" + failure + "); check the permissions and the disk",
                failure);
    }
}
