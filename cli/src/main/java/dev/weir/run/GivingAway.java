package dev.weir.run;

import dev.weir.feed.Feed;
import dev.weir.feed.FeedExport;
import dev.weir.feed.FeedPublishing;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the feeds of a workspace and copies them to where others fetch them.
 *
 * @param feeds all of the workspace
 * @param publish the folder for the copy; empty if none is wanted
 */
public record GivingAway(OpenWorkspace open, List<Feed> feeds, Optional<Path> publish) {

    /** What follows a run, as {@code feeds} in weir.yaml says. Whatever fails is told in the outcome. */
    public static FeedOutcome afterRun(OpenWorkspace open, Duration waitForLock) {
        return AfterRun.of(
                () -> {
                    Problems problems = new Problems();
                    List<Feed> feeds = WorkspaceFeeds.read(open.workspace(), open.schema(), problems);
                    problems.throwIfErrors();
                    Optional<Path> publish = open.workspace()
                            .config()
                            .feeds()
                            .publish()
                            .map(folder -> open.workspace().root().resolve(folder));
                    return new GivingAway(open, feeds, publish).make(Set.of(), waitForLock);
                },
                FeedOutcome::failed);
    }

    /**
     * Makes the open file and the feeds anew where something has changed.
     *
     * @param names of the feeds that are wanted, the others stay as they are; all if empty
     * @throws dev.weir.store.LockedException while a run writes
     * @throws WeirException when nothing is published, nobody gives anything away, or a folder cannot be written
     */
    public FeedOutcome make(Set<String> names, Duration waitForLock) {
        Config.OpenData giver = giver(open);
        publish.ifPresent(this::checkTarget);
        OpenData data = new OpenData(open, feeds);
        data.refresh(waitForLock);
        FeedExport.Result result = data.export(giver, names);
        return FeedOutcome.of(result, publish.flatMap(target -> result.folder()
                .map(folder -> new FeedPublishing(target).copy(folder, result.day(), feeds))));
    }

    /** Weir's own folders hold folders of days and a link to the latest, too: a copy among them would take their place. */
    private void checkTarget(Path target) {
        for (Path own : List.of(open.workspace().out(), open.workspace().data())) {
            if (real(target).startsWith(real(own))) {
                throw new WeirException(
                        Stage.CONFIGURE,
                        target.toString(),
                        "the feeds are not copied into " + open.workspace().display(own)
                                + ", which is Weir's own; name a folder outside of it");
            }
        }
    }

    /** With its links followed as far as it is there. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            } catch (IOException missing) {
                // what is above it may be there
            }
        }
        return whole;
    }

    /** Who gives the feeds away. @throws WeirException when weir.yaml does not say it */
    public static Config.OpenData giver(OpenWorkspace open) {
        return open.workspace()
                .config()
                .openData()
                .orElseThrow(() -> new WeirException(
                        Stage.CONFIGURE,
                        "weir.yaml",
                        "it does not say who gives open data away; add open_data, as docs/open-data.md shows"));
    }
}
