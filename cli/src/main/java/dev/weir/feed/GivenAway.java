package dev.weir.feed;

import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was given away last.
 *
 * @param out the folder of all releases
 */
public record GivenAway(Path out) {

    /** Beside the releases: the day on which the feeds were last computed. It makes no new release. */
    private static final String LOOKED = "computed-on.txt";

    /** The releases of these feeds, without those that were never given away. */
    public List<Release> releases(List<Feed> feeds) {
        List<Release> releases = new ArrayList<>();
        feeds.forEach(feed -> note(feed).ifPresent(note -> releases.add(note.release(feed))));
        return releases;
    }

    public List<FeedQuality> quality(List<Feed> feeds, LocalDate today) {
        return feeds.stream()
                .filter(feed -> !feed.isClosed())
                .map(feed -> note(feed)
                        .map(note -> FeedQuality.of(
                                feed,
                                note.release(feed),
                                looked().orElse(note.modified()),
                                today,
                                note.columns().equals(ReleaseNote.columns(feed))))
                        .orElseGet(() -> FeedQuality.never(feed)))
                .toList();
    }

    /** Notes that the feeds were computed. */
    void computed(LocalDate day) {
        try {
            Path fresh = out.resolve("." + LOOKED);
            Files.writeString(fresh, day + "\n");
            Files.move(fresh, out.resolve(LOOKED), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw PrivateFiles.failed(out, "the day cannot be noted", failure);
        }
    }

    private Optional<LocalDate> looked() {
        Path file = out.resolve(LOOKED);
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw PrivateFiles.failed(file, "the day cannot be read", failure);
        }
    }

    private Optional<ReleaseNote> note(Feed feed) {
        return ReleaseNote.read(out.resolve("latest").resolve(feed.name()));
    }
}
