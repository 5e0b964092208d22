package dev.weir.run;

import dev.weir.feed.FeedExport;
import dev.weir.feed.FeedFailure;
import dev.weir.feed.FeedPublishing;
import dev.weir.feed.OldReleases;
import dev.weir.feed.Release;
import dev.weir.feed.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of the open data.
 *
 * @param folder where the releases that count now lie; empty if there are none
 * @param made how many releases are new
 * @param isNew whether the folder is
 * @param waiting counts that have changed before their time
 * @param old what became of earlier folders and copies
 * @param published the link to the copy of them; empty if none was wanted, or it could not be made
 */
public record FeedOutcome(
        Optional<Path> folder,
        int made,
        boolean isNew,
        List<Release> releases,
        List<FeedFailure> failures,
        List<Waiting> waiting,
        OldReleases old,
        Optional<Path> published) {

    public FeedOutcome {
        releases = List.copyOf(releases);
        failures = List.copyOf(failures);
        waiting = List.copyOf(waiting);
    }

    static FeedOutcome of(FeedExport.Result result, Optional<FeedPublishing.Copy> copy) {
        return new FeedOutcome(
                result.folder(),
                result.made(),
                result.isNew(),
                result.releases(),
                result.failures(),
                result.waiting(),
                copy.map(there -> result.old().and(there.old())).orElse(result.old()),
                copy.map(FeedPublishing.Copy::latest));
    }

    /** Nothing could be made at all. */
    static FeedOutcome failed(String why) {
        return new FeedOutcome(
                Optional.empty(),
                0,
                false,
                List.of(),
                List.of(new FeedFailure("", why, false)),
                List.of(),
                OldReleases.NONE,
                Optional.empty());
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
