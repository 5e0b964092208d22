package dev.weir.run;

import dev.weir.feed.Feed;
import dev.weir.feed.FeedChecker;
import dev.weir.feed.FeedParser;
import dev.weir.problem.Problems;
import dev.weir.schema.Schema;
import dev.weir.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The open-data feeds of a workspace, {@code mappings/feeds/*.yaml}. */
public final class WorkspaceFeeds {

    private static final String FOLDER = "mappings/feeds";

    private WorkspaceFeeds() {}

    /**
     * Reads and checks all of them.
     *
     * @param problems gets everything that is wrong
     * @return those in which nothing is wrong by themselves
     */
    public static List<Feed> read(Workspace workspace, Schema schema, Problems problems) {
        WorkspaceTexts texts = new WorkspaceTexts(workspace.root());
        List<Feed> feeds = new ArrayList<>();
        texts.files(FOLDER, ".yaml", problems).forEach(file -> texts.read(file, problems)
                .flatMap(text -> FeedParser.parse(text, texts.shown(file), schema.codeLists(), problems))
                .ifPresent(feeds::add));
        new FeedChecker(schema, problems).check(feeds);
        return feeds;
    }
}
