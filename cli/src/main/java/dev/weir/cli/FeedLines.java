package dev.weir.cli;

import dev.weir.feed.Release;
import dev.weir.run.FeedOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the open data, as a run and {@code weir feed} tell it. */
final class FeedLines {

    private FeedLines() {}

    static void print(PrintWriter out, FeedOutcome feeds) {
        feeds.folder()
                .ifPresent(
                        folder -> out.println("Feeds      " + feeds.releases().size()
                                + (feeds.releases().size() == 1 ? " feed, " : " feeds, ")
                                + (feeds.made() == 0 ? "nothing new: " : feeds.made() + " new: ")
                                + folder.resolve("index.html")));
        feeds.waiting()
                .forEach(waiting -> out.println(
                        "Feeds      " + waiting.feed() + " has changed, and waits until " + waiting.from()));
        feeds.published().ifPresent(copy -> out.println("Feeds      copied to " + copy));
        feeds.failures()
                .forEach(failure -> out.println("Feeds      "
                        + (failure.refused() ? "refused" : "failed")
                        + (failure.feed().isEmpty() ? "" : ", " + failure.feed()) + ": "
                        + DisplayText.oneLine(failure.message())));
    }

    /**
     * What a person should know or do.
     *
     * @param display how a path is written
     */
    static void printDetails(PrintWriter err, FeedOutcome feeds, Function<Path, String> display) {
        for (Release release : feeds.releases()) {
            if (release.outside() > 0) {
                err.println("feed " + release.feed().name() + ": " + release.outside()
                        + " rows have coordinates outside the district, which are left out; see bounds in weir.yaml");
            }
        }
        feeds.waiting().forEach(waiting -> err.println("feed " + waiting.sentence()));
        if (!feeds.old().telling().isEmpty()) {
            err.println(
                    "Removed " + list(feeds.old().telling(), display)
                            + ": an older Weir had written there how near counts are to the true ones; remove other copies of them too");
        }
        if (!feeds.old().closed().isEmpty()) {
            err.println("Removed " + list(feeds.old().closed(), display)
                    + ": these feeds are no longer open; whoever has fetched them keeps them, and other copies stay");
        }
        if (!feeds.old().left().isEmpty()) {
            err.println("Still there: " + list(feeds.old().left(), display)
                    + "; no file of mappings/feeds has these feeds any more: remove the folders, or put the file back with"
                    + " opening: forbidden");
        }
        feeds.failures().forEach(failure -> err.println("feed " + failure.feed() + ": " + failure.message()));
    }

    private static String list(List<Path> paths, Function<Path, String> display) {
        return paths.stream().map(display).collect(Collectors.joining(", "));
    }
}
