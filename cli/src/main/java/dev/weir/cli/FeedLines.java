package dev.weir.cli;

import dev.weir.run.FeedOutcome;
import java.io.PrintWriter;

/** What became of the open data, as a run tells it. */
final class FeedLines {

    private FeedLines() {}

    static void print(PrintWriter out, FeedOutcome feeds) {
        feeds.folder()
                .ifPresent(
                        folder -> out.println("Feeds      " + feeds.releases().size()
                                + (feeds.releases().size() == 1 ? " feed, " : " feeds, ")
                                + (feeds.made() == 0 ? "nothing new: " : feeds.made() + " new: ")
                                + folder.resolve("index.html")));
        feeds.published().ifPresent(copy -> out.println("Feeds      copied to " + copy));
        feeds.failures()
                .forEach(failure -> out.println("Feeds      "
                        + (failure.refused() ? "refused" : "failed")
                        + (failure.feed().isEmpty() ? "" : ", " + failure.feed()) + ": "
                        + DisplayText.oneLine(failure.message())));
    }
}
