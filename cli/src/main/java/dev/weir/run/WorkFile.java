package dev.weir.run;

import dev.weir.publish.Audience;
import dev.weir.publish.FileAccess;
import dev.weir.publish.Published;
import dev.weir.publish.PublishedDatabase;
import dev.weir.publish.Publisher;
import dev.weir.store.LockedException;
import dev.weir.store.SchemaTables;
import dev.weir.store.StoreOptions;
import dev.weir.store.WorkDatabase;
import dev.weir.workspace.Config;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Opens the working file of a workspace, with its tables as the schema wants them. */
public final class WorkFile {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private WorkFile() {}

    /**
     * @param patience how long to wait for another process to let go
     * @throws LockedException when it does not
     */
    public static WorkDatabase open(OpenWorkspace open, Duration patience) {
        Instant until = Instant.now().plus(patience);
        while (true) {
            try {
                return prepared(open);
            } catch (LockedException locked) {
                if (Instant.now().isAfter(until) || !paused()) {
                    throw locked;
                }
            }
        }
    }

    private static WorkDatabase prepared(OpenWorkspace open) {
        WorkDatabase database = WorkDatabase.open(open.workspace().workFile(), open.storeOptions());
        try {
            SchemaTables.apply(database.connection(), open.schema(), open.placeholders());
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /**
     * The working file of the last run, for queries.
     *
     * @throws LockedException while a run writes to it
     * @throws dev.weir.problem.WeirException when nothing has run yet
     */
    public static WorkDatabase openReadOnly(Workspace workspace) {
        return WorkDatabase.openReadOnly(workspace.workFile(), options(workspace));
    }

    /** @throws dev.weir.problem.WeirException when nothing is published yet */
    public static PublishedDatabase openPublished(Workspace workspace) {
        return openPublished(workspace, workspace.publishedLink());
    }

    /** The file of an audience. @param link of its current version */
    public static PublishedDatabase openPublished(Workspace workspace, Path link) {
        return PublishedDatabase.open(link, options(workspace));
    }

    static StoreOptions options(Workspace workspace) {
        Config config = workspace.config();
        return new StoreOptions(
                config.memory(),
                config.threads(),
                config.zone(),
                List.of(workspace.data().resolve("published"), workspace.audiences(), workspace.spool()));
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What makes the analysts' file of it. */
    public static Publisher publisher(OpenWorkspace open) {
        Config config = open.workspace().config();
        return new Publisher(
                new Published(
                        open.workspace().publishedLink(),
                        FileAccess.READABLE,
                        List.of(ReportSource.analysts(open).folder())),
                Audience.of(EnumSet.copyOf(config.publishClasses())),
                config.publishKeep(),
                open.clock());
    }
}
