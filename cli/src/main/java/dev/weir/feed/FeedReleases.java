package dev.weir.feed;

import dev.weir.open.OpenTables;
import dev.weir.open.TableAudit;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the releases of all feeds, each in a folder of its own. A feed that has not changed keeps its release and its very files. */
final class FeedReleases {

    private final FeedDatabase database;
    private final FeedRows rows;
    private final FeedWorkbook workbook;
    private final FeedWords words;
    private final String secret;
    private final Map<String, TableAudit> audits;
    private final FeedAudits kept;
    private final ReleaseFolders folders;
    private final LocalDate day;
    private final List<Release> releases = new ArrayList<>();
    private final List<FeedFailure> failures = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int newOnes;
    private int rewordedOnes;

    /**
     * @param rows asks for those of each feed
     * @param words tells when what is said about a feed has changed
     * @param secret the mark of the district's secret
     * @param audits by table, what became of the counts
     * @param kept where they are noted for inspectors
     * @param folders of the releases before and of the new ones
     * @param day of the data, which is the date of new releases
     */
    FeedReleases(
            FeedDatabase database,
            FeedRows rows,
            FeedWorkbook workbook,
            FeedWords words,
            String secret,
            Map<String, TableAudit> audits,
            FeedAudits kept,
            ReleaseFolders folders,
            LocalDate day) {
        this.database = database;
        this.rows = rows;
        this.workbook = workbook;
        this.words = words;
        this.secret = secret;
        this.audits = Map.copyOf(audits);
        this.kept = kept;
        this.folders = folders;
        this.day = day;
    }

    /** @param names of those that are made anew, the others stay as they are; all if empty */
    void make(List<Feed> feeds, Set<String> names) {
        for (Feed feed : feeds) {
            if (feed.isClosed()) {
                releases.add(Release.closed(feed, day));
                continue;
            }
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

    /** Counts that have changed before their time. */
    List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    /** How many of the releases that stay are described by other words. */
    int reworded() {
        return rewordedOnes;
    }

    /** How many of the releases are new. */
    int made() {
        return newOnes;
    }

    private void make(Feed feed) {
        Optional<TableAudit> counts = feed.count().map(table -> Optional.ofNullable(audits.get(table.name()))
                .orElseThrow(() -> new RefusedFeed(
                        "the open file was made before this feed counted anything; run `weir run` first")));
        counts.filter(audit -> audit.step() == 0).ifPresent(FeedReleases::tooFine);
        Optional<ReleaseNote> earlier = folders.note(feed);
        Optional<ReleaseNote> series = earlier.filter(note -> note.series() == feed.release());
        series.ifPresent(note -> checkSecret(feed, note));
        checkColumns(feed, series);
        FeedRows.Made made = rows.make(feed);
        Path target = folders.fresh(feed);
        List<FeedFile> files = new FeedFiles(database, target).write(feed, counts.map(WithheldCells::of), workbook);
        String csv = files.get(0).sha256();
        if (series.isPresent() && series.get().sha256(FeedFormat.CSV).equals(csv)) {
            same(feed, series.get(), target);
            return;
        }
        earlier.ifPresent(this::checkDay);
        ReleaseTime time = new ReleaseTime(feed, earlier, kept.last(feed), csv, day);
        Optional<Waiting> wait = time.waiting();
        if (wait.isPresent()) {
            waiting.add(wait.get());
            PrivateFiles.delete(target);
            earlier.ifPresent(note -> keepRows(feed, note));
            return;
        }
        Release release = release(feed, earlier, series, time, made, files, counts);
        folders.write(feed, ReleaseNote.of(release, secret, words.fingerprint(feed)));
        counts.ifPresent(audit -> kept.write(release, audit));
        releases.add(release);
        newOnes++;
    }

    /** Equal rows are the same release, whatever is said about them by now. */
    private void same(Feed feed, ReleaseNote note, Path target) {
        String said = words.fingerprint(feed);
        if (note.words().equals(said)) {
            keep(feed, note);
            return;
        }
        folders.fresh(feed);
        List<FeedFile> files =
                new FeedFiles(database, target).write(feed, note.withheld(), workbook.of(note.modified()));
        ReleaseNote reworded = note.reworded(files, said);
        folders.write(feed, reworded);
        releases.add(reworded.release(feed));
        rewordedOnes++;
    }

    /** The rows wait, but what is said about them does not. Only the workbook has its old words. */
    private void keepRows(Feed feed, ReleaseNote note) {
        String said = words.fingerprint(feed);
        keep(feed, note.reworded(note.files(), said));
        rewordedOnes += note.words().equals(said) ? 0 : 1;
    }

    private Release release(
            Feed feed,
            Optional<ReleaseNote> earlier,
            Optional<ReleaseNote> series,
            ReleaseTime time,
            FeedRows.Made made,
            List<FeedFile> files,
            Optional<TableAudit> counts) {
        ReleaseFacts facts = new ReleaseFacts(database);
        List<Change> changes = new ArrayList<>(earlier.map(ReleaseNote::changes).orElse(List.of()));
        changes.add(new Change(
                feed.release() + "." + time.number(),
                day,
                made.rows(),
                series.map(note -> folders.difference(feed)),
                time.correction()));
        return new Release(
                feed,
                feed.release(),
                time.number(),
                series.map(ReleaseNote::issued).orElse(day),
                day,
                made.rows(),
                made.outside(),
                facts.filled(feed),
                files,
                facts.withdrawn(feed, series, folders.last(feed)),
                counts.map(WithheldCells::of),
                changes);
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
        folders.note(feed).ifPresent(note -> keep(feed, note));
    }

    private void keep(Feed feed, ReleaseNote note) {
        folders.keep(feed, note);
        releases.add(note.release(feed));
    }
}
