package dev.weir.run;

import dev.weir.feed.Bounds;
import dev.weir.feed.Feed;
import dev.weir.feed.FeedAudits;
import dev.weir.feed.FeedExport;
import dev.weir.feed.FeedQuality;
import dev.weir.feed.GivenAway;
import dev.weir.feed.Release;
import dev.weir.feed.portal.Portal;
import dev.weir.open.CountTable;
import dev.weir.open.OpenSecret;
import dev.weir.open.OpenTables;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.publish.OpenFile;
import dev.weir.publish.Published;
import dev.weir.schema.FactView;
import dev.weir.spec.Fingerprint;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Meta;
import dev.weir.store.WorkDatabase;
import dev.weir.workspace.Config;
import dev.weir.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a workspace gives away: the open file, made of the working one, and the feeds, made of the open file alone. */
public record OpenData(OpenWorkspace open, List<Feed> feeds) {

    private static final String CONTENT = "open_content";

    /**
     * Makes the open file anew if what is published, or what may leave, has changed since.
     *
     * @param waitForLock how long to wait for a run to end
     * @throws dev.weir.store.LockedException while a run writes
     * @throws WeirException when nothing is published yet
     */
    void refresh(Duration waitForLock) {
        if (!Files.exists(open.workspace().publishedLink())) {
            throw new WeirException(
                    Stage.EXPORT,
                    open.workspace().display(open.workspace().publishedLink()),
                    "nothing is published yet; run `weir run` first");
        }
        try (WorkDatabase work = WorkFile.open(open, waitForLock)) {
            write(work);
        }
    }

    private void write(WorkDatabase work) {
        Workspace workspace = open.workspace();
        List<CountTable> counts =
                feeds.stream().flatMap(feed -> feed.count().stream()).toList();
        OpenFile file = new OpenFile(workspace.openFile(), new Published(workspace.publishedLink()).folder());
        try {
            OpenSecret secret = secret();
            String content = content(counts, secret);
            if (Files.exists(workspace.openFile())
                    && Meta.get(work.connection(), CONTENT).equals(Optional.of(content))) {
                return;
            }
            file.write(work, open.schema(), counts, secret, open.now());
            Meta.set(work.connection(), CONTENT, content);
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.PUBLISH, workspace.display(workspace.openFile()), DatabaseMessage.of(failure), failure);
        }
    }

    /** Gives the feeds away. @param names of those that are made anew; all if empty */
    FeedExport.Result export(Config.OpenData config, Set<String> names) {
        Workspace workspace = open.workspace();
        List<Double> box = config.bounds();
        return new FeedExport(
                        workspace.openFile(),
                        folder(),
                        audits().folder(),
                        open.storeOptions(),
                        workspace.config().limits().time(),
                        secret(),
                        workspace.config().district(),
                        new FeedExport.Publisher(
                                config.publisher(),
                                config.address(),
                                new Bounds(box.get(0), box.get(1), box.get(2), box.get(3))),
                        (catalogue, folder, day) -> new Portal(catalogue, folder, day).write())
                .run(feeds, names, open.now().toLocalDate());
    }

    /** The last release of each feed that was ever given away. */
    public List<Release> released() {
        return new GivenAway(folder()).releases(feeds);
    }

    public List<FeedQuality> quality() {
        return new GivenAway(folder()).quality(feeds, open.now().toLocalDate());
    }

    /** Where the feeds lie. */
    public Path folder() {
        return open.workspace().out().resolve("feeds");
    }

    /** What inspectors ask for. */
    public FeedAudits audits() {
        return new FeedAudits(open.workspace().data().resolve("feed-audits"));
    }

    private OpenSecret secret() {
        return OpenSecret.of(open.workspace().data().resolve("secret"), Files.exists(folder().resolve("latest")));
    }

    private String content(List<CountTable> counts, OpenSecret secret) {
        List<String> decisive = new ArrayList<>();
        decisive.add(OpenTables.FORM);
        decisive.add(new Published(open.workspace().publishedLink()).current().orElse(""));
        decisive.add(secret.mark());
        decisive.add(open.schema().fingerprint());
        decisive.add(open.schema().areas().toString());
        open.schema().views().stream().map(FactView::sql).forEach(decisive::add);
        counts.forEach(count -> decisive.add(count.toString()));
        return Fingerprint.of(decisive);
    }
}
