package dev.weir.run;

import dev.weir.feed.FeedExport;
import dev.weir.feed.FeedFailure;
import dev.weir.feed.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of the open data.
 *
 * @param folder where the releases that count now lie; empty if there are none
 * @param made how many releases are new
 * @param removed the names of older folders that told of the noise, and are gone
 * @param published the link to the copy of them; empty if none was wanted, or it could not be made
 */
public record FeedOutcome(
        Optional<Path> folder,
        int made,
        List<Release> releases,
        List<FeedFailure> failures,
        List<String> removed,
        Optional<Path> published) {

    public FeedOutcome {
        releases = List.copyOf(releases);
        failures = List.copyOf(failures);
        removed = List.copyOf(removed);
    }

    static FeedOutcome of(FeedExport.Result result, Optional<Path> published) {
        return new FeedOutcome(
                result.folder(), result.made(), result.releases(), result.failures(), result.removed(), published);
    }

    /** Nothing could be made at all. */
    static FeedOutcome failed(String why) {
        return new FeedOutcome(
                Optional.empty(), 0, List.of(), List.of(new FeedFailure("", why, false)), List.of(), Optional.empty());
    }

    /** Whether something failed. */
    public boolean failed() {
        return failures.stream().anyMatch(failure -> !failure.refused());
    }

    /** Whether a rule of open data refused a feed: a person decides. */
    public boolean held() {
        return failures.stream().anyMatch(FeedFailure::refused);
    }
}
