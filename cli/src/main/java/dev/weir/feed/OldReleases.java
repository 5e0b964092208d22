package dev.weir.feed;

import dev.weir.problem.WeirException;
import dev.weir.store.DatedFolders;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of folders of earlier releases, and what a person should know of them.
 *
 * @param telling folders that are gone, as an older version had noted there how near the counts are to the true ones
 * @param closed folders of single feeds that are gone, as the feeds are no longer open
 * @param left folders of single feeds of which the workspace says nothing any more: a person decides
 */
public record OldReleases(List<Path> telling, List<Path> closed, List<Path> left) {

    public static final OldReleases NONE = new OldReleases(List.of(), List.of(), List.of());

    public OldReleases {
        telling = List.copyOf(telling);
        closed = List.copyOf(closed);
        left = List.copyOf(left);
    }

    /** These and others, of another place. */
    public OldReleases and(OldReleases others) {
        return new OldReleases(both(telling, others.telling), both(closed, others.closed), both(left, others.left));
    }

    /**
     * Removes what may not lie there any more.
     *
     * @param feeds all of the workspace
     */
    static OldReleases tidy(DatedFolders folders, List<Feed> feeds) {
        List<Path> telling = folders.removeOld(TellingReleases::isOne);
        List<Path> closed = new ArrayList<>();
        List<Path> left = new ArrayList<>();
        for (Path folder : folders.all()) {
            for (Path release : releases(folder)) {
                String name = release.getFileName().toString();
                if (feeds.stream().noneMatch(feed -> feed.name().equals(name))) {
                    left.add(release);
                } else if (feeds.stream().anyMatch(feed -> feed.name().equals(name) && feed.isClosed())) {
                    remove(folder, release);
                    closed.add(release);
                }
            }
        }
        return new OldReleases(telling, closed, left);
    }

    private static List<Path> releases(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve(ReleaseNote.FILE)))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw failed(folder, failure);
        }
    }

    /** The checksums that stay are those of the files that stay. */
    private static void remove(Path folder, Path release) {
        Path sums = folder.resolve(FeedExport.CHECKSUMS);
        PrivateFiles.delete(release);
        try {
            List<String> others = Files.readAllLines(sums).stream()
                    .filter(line -> !line.contains("  " + release.getFileName() + "/"))
                    .toList();
            Files.writeString(sums, String.join("\n", others) + "\n");
        } catch (IOException failure) {
            throw failed(folder, failure);
        }
    }

    private static List<Path> both(List<Path> one, List<Path> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static WeirException failed(Path folder, IOException failure) {
        return PrivateFiles.failed(folder, "the releases there cannot be read or removed", failure);
    }
}
