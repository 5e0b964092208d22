package dev.weir.feed;

import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Folders of releases that older versions made, whose {@code release.json} told of the noise. A newer one is made in their place, and they are
 * removed, as whoever reads them knows more than the feeds tell.
 */
final class TellingReleases {

    private TellingReleases() {}

    /** Whether any feed of the folder is such. */
    static boolean isOne(Path folder) {
        try (Stream<Path> feeds = Files.list(folder)) {
            return feeds.anyMatch(ReleaseNote::tellsOfNoise);
        } catch (IOException failure) {
            throw failed(folder, failure);
        }
    }

    private static WeirException failed(Path folder, IOException failure) {
        return PrivateFiles.failed(folder, "the releases cannot be listed", failure);
    }
}
