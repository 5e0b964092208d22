package dev.weir.feed;

import dev.weir.feed.CatalogueEntry.Opening;
import dev.weir.open.OpenTables;
import dev.weir.open.TableAudit;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the releases of all feeds, each in a folder of its own. A feed that has not changed keeps its release and its very files. */
final class FeedReleases {

    private final FeedDatabase database;
    private final FeedRows rows;
    private final FeedWorkbook workbook;
    private final String secret;
    private final Map<String, TableAudit> audits;
    private final FeedAudits kept;
    private final Optional<Path> before;
    private final Path folder;
    private final LocalDate day;
    private final List<Release> releases = new ArrayList<>();
    private final List<FeedFailure> failures = new ArrayList<>();
    private int newOnes;

    /**
     * @param rows asks for those of each feed
     * @param secret the mark of the district's secret
     * @param audits by table, what became of the counts
     * @param kept where they are noted for inspectors
     * @param before the folder of the releases made before; empty if there is none
     * @param folder for the new ones; it is empty
     * @param day of the data, which is the date of new releases
     */
    FeedReleases(
            FeedDatabase database,
            FeedRows rows,
            FeedWorkbook workbook,
            String secret,
            Map<String, TableAudit> audits,
            FeedAudits kept,
            Optional<Path> before,
            Path folder,
            LocalDate day) {
        this.database = database;
        this.rows = rows;
        this.workbook = workbook;
        this.secret = secret;
        this.audits = Map.copyOf(audits);
        this.kept = kept;
        this.before = before;
        this.folder = folder;
        this.day = day;
    }

    /** @param names of those that are made anew, the others stay as they are; all if empty */
    void make(List<Feed> feeds, Set<String> names) {
        for (Feed feed : feeds) {
            if (!names.isEmpty() && !names.contains(feed.name())) {
                keep(feed);
                continue;
            }
            try {
                make(feed);
            } catch (RefusedFeed refused) {
                fail(feed, new FeedFailure(feed.name(), refused.getMessage(), true));
            } catch (WeirException failure) {
                fail(feed, new FeedFailure(feed.name(), failure.describe(), false));
            }
        }
    }

    /** Of all feeds that are given away, in their order, also those that stay as they were. */
    List<Release> releases() {
        return List.copyOf(releases);
    }

    List<FeedFailure> failures() {
        return List.copyOf(failures);
    }

    /** How many of the releases are new. */
    int made() {
        return newOnes;
    }

    private void make(Feed feed) {
        if (feed.catalogue().opening() == Opening.FORBIDDEN) {
            releases.add(new Release(feed, 0, day, day, 0, 0, Map.of(), List.of(), List.of(), Optional.empty()));
            return;
        }
        Optional<TableAudit> counts = feed.count().map(table -> Optional.ofNullable(audits.get(table.name()))
                .orElseThrow(() -> new RefusedFeed(
                        "the open file was made before this feed counted anything; run `weir run` first")));
        counts.filter(audit -> audit.step() == 0).ifPresent(FeedReleases::tooFine);
        Optional<ReleaseNote> earlier = before.flatMap(old -> ReleaseNote.read(old.resolve(feed.name())));
        Optional<ReleaseNote> series = earlier.filter(note -> note.series() == feed.release());
        series.ifPresent(note -> checkSecret(feed, note));
        checkColumns(feed, series);
        FeedRows.Made made = rows.make(feed);
        Path target = made(folder.resolve(feed.name()));
        ReleaseFacts facts = new ReleaseFacts(database);
        List<FeedFile> files = new FeedFiles(database, target).write(feed, workbook);
        Release release = new Release(
                feed,
                series.map(note -> note.number() + 1).orElse(0),
                series.map(ReleaseNote::issued).orElse(day),
                day,
                made.rows(),
                made.outside(),
                facts.filled(feed),
                files,
                facts.withdrawn(feed, series, before),
                counts.map(WithheldCells::of));
        if (series.isPresent()
                && series.get()
                        .sha256(FeedFormat.CSV)
                        .equals(ReleaseNote.of(release, secret).sha256(FeedFormat.CSV))) {
            keep(feed, series.get());
            return;
        }
        earlier.ifPresent(this::checkDay);
        write(release, target);
        counts.ifPresent(audit -> kept.write(release, audit));
        releases.add(release);
        newOnes++;
    }

    private static void tooFine(TableAudit audit) {
        throw new RefusedFeed(String.format(
                Locale.ROOT,
                "even the coarsest step of its ladder would withhold %d of %d cells (%.0f %%, at most %d %% may be);"
                        + " add a coarser step",
                audit.withheld(),
                audit.cells(),
                audit.withheldPercent(),
                OpenTables.MOST_WITHHELD_PERCENT));
    }

    private void checkSecret(Feed feed, ReleaseNote note) {
        if (!note.secret().equals(secret)) {
            throw new RefusedFeed("series " + feed.release()
                    + " was given away with another data/secret, so all ids and all noise"
                    + " would be new; take the secret from a backup, or write release: " + (feed.release() + 1));
        }
    }

    /** Dates of releases only grow: others tell by them what is newer. */
    private void checkDay(ReleaseNote note) {
        if (day.isBefore(note.modified())) {
            throw new RefusedFeed("its data is of " + day + ", but it was given away last on " + note.modified()
                    + "; set the computer's clock right and make it again");
        }
    }

    private static void checkColumns(Feed feed, Optional<ReleaseNote> series) {
        String now = ReleaseNote.columns(feed);
        series.filter(note -> !note.columns().equals(now)).ifPresent(note -> {
            throw new RefusedFeed("its columns are now [" + now + "], but those of series " + feed.release() + " are ["
                    + note.columns() + "]; others read them by name: write release: " + (feed.release() + 1));
        });
    }

    private void fail(Feed feed, FeedFailure failure) {
        failures.add(failure);
        keep(feed);
    }

    private void keep(Feed feed) {
        before.flatMap(old -> ReleaseNote.read(old.resolve(feed.name()))).ifPresent(note -> keep(feed, note));
    }

    /** Takes the files of the release before as they are. */
    private void keep(Feed feed, ReleaseNote note) {
        Path target = folder.resolve(feed.name());
        PrivateFiles.delete(target);
        made(target);
        Path source = before.orElseThrow().resolve(feed.name());
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.sorted().toList()) {
                if (!file.getFileName().toString().matches(".*[.]html|" + ReleaseNote.FILE)) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
            note.write(target);
        } catch (IOException failure) {
            throw failed(target, failure);
        }
        releases.add(note.release(feed));
    }

    private void write(Release release, Path target) {
        try {
            ReleaseNote.of(release, secret).write(target);
        } catch (IOException failure) {
            throw failed(target, failure);
        }
    }

    private static Path made(Path target) {
        try {
            return Files.createDirectories(target);
        } catch (IOException failure) {
            throw failed(target, failure);
        }
    }

    private static WeirException failed(Path path, IOException failure) {
        return new WeirException(
                Stage.EXPORT,
                path.toString(),
                "it cannot be written (" + failure + "); check the permissions and the disk",
                failure);
    }

    /** A rule of open data speaks against the feed. */
    private static final class RefusedFeed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedFeed(String message) {
            super(message);
        }
    }
}
