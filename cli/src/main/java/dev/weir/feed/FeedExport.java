package dev.weir.feed;

import dev.weir.open.OpenSecret;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.Title;
import dev.weir.store.DatedFolders;
import dev.weir.store.PrivateFiles;
import dev.weir.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives all feeds away: {@code out/feeds/<day>/} with a folder for each feed, the catalogues, checksums and the portal, and the link {@code latest}.
 *
 * @param openFile of which alone they are computed
 * @param out the folder of all releases
 * @param time of the SQL of one feed; zero for ever
 * @param audits the folder of what inspectors ask for, which nobody else may read
 */
public record FeedExport(
        Path openFile,
        Path out,
        Path audits,
        StoreOptions options,
        Duration time,
        OpenSecret secret,
        Title district,
        Publisher publisher,
        Pages pages) {

    /** Beside the feeds, of all their files. */
    static final String CHECKSUMS = "checksums.txt";

    /**
     * Who gives the feeds away.
     *
     * @param address where the folder will stand on the web, ending in a slash; empty if that is not known
     */
    public record Publisher(Title name, String address, Bounds bounds) {}

    /** Writes what people read into the folder of a catalogue. */
    @FunctionalInterface
    public interface Pages {

        /** @param day of the data: the only time in the pages */
        void write(Catalogue catalogue, Path folder, LocalDate day);
    }

    /**
     * What became of the feeds.
     *
     * @param folder of the releases that count now; empty if there are none
     * @param day of the data
     * @param made how many releases are new
     * @param isNew whether the folder is
     * @param waiting counts that have changed before their time
     * @param old what became of earlier folders
     */
    public record Result(
            Optional<Path> folder,
            LocalDate day,
            int made,
            boolean isNew,
            List<Release> releases,
            List<FeedFailure> failures,
            List<Waiting> waiting,
            OldReleases old) {

        private Result in(Optional<Path> where, boolean fresh, OldReleases others) {
            return new Result(where, day, made, fresh, releases, failures, waiting, others);
        }
    }

    /**
     * Makes a new folder if any feed has changed.
     *
     * @param feeds all of the workspace
     * @param names of those that are made anew, the others stay as they are; all if empty
     * @param today noted as the day on which somebody looked
     */
    public Result run(List<Feed> feeds, Set<String> names, LocalDate today) {
        DatedFolders folders = new DatedFolders(out);
        Optional<Path> before = Optional.of(folders.latest()).filter(Files::isDirectory);
        AtomicReference<Result> result = new AtomicReference<>();
        boolean fresh = folders.make(building -> {
                    result.set(build(feeds, names, before, building));
                    return isNew(result.get(), before)
                            ? Optional.of(result.get().day())
                            : Optional.empty();
                })
                .isPresent();
        OldReleases old = OldReleases.tidy(folders, feeds);
        if (names.isEmpty()) {
            new GivenAway(out).computed(today);
        }
        return result.get().in(Optional.of(folders.latest()).filter(Files::isDirectory), fresh, old);
    }

    private static boolean isNew(Result result, Optional<Path> before) {
        return !result.releases().isEmpty()
                && (result.made() > 0
                        || result.isNew()
                        || before.isEmpty()
                        || TellingReleases.isOne(before.get())
                        || !sameFeeds(before.get(), result.releases()));
    }

    private Result build(List<Feed> feeds, Set<String> names, Optional<Path> before, Path building) {
        try (FeedDatabase database = FeedDatabase.open(openFile, building, options, secret)) {
            LocalDateTime moment = database.moment();
            FeedReleases releases = new FeedReleases(
                    database,
                    new FeedRows(database, publisher.bounds(), time),
                    new FeedWorkbook(district, moment),
                    new FeedWords(district, publisher),
                    secret.mark(),
                    database.audits(),
                    new FeedAudits(audits),
                    new ReleaseFolders(earlier(before), building),
                    moment.toLocalDate());
            releases.make(
                    feeds.stream().sorted(Comparator.comparing(Feed::name)).toList(), names);
            if (!releases.releases().isEmpty()) {
                writeAll(releases.releases(), building, moment.toLocalDate());
            }
            return new Result(
                    Optional.empty(),
                    moment.toLocalDate(),
                    releases.made(),
                    releases.reworded() > 0,
                    releases.releases(),
                    releases.failures(),
                    releases.waiting(),
                    OldReleases.NONE);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    out.toString(),
                    "it cannot be written (" + failure + "); check the permissions and the disk",
                    failure);
        }
    }

    /** The folder that counts now, then all, the newest first. */
    private List<Path> earlier(Optional<Path> before) {
        List<Path> all = new ArrayList<>(new DatedFolders(out).all());
        Collections.reverse(all);
        before.ifPresent(latest -> all.add(0, latest));
        return all;
    }

    private void writeAll(List<Release> all, Path building, LocalDate day) throws IOException {
        List<Release> open = all.stream().filter(Release::isOpen).toList();
        Catalogue whole = catalogue(all, day);
        CatalogueBook.write(whole, building.resolve("catalogue.xlsx"));
        write(
                building.resolve("catalogue.json"),
                CatalogueSheet.json(whole.releases()).toPrettyString());
        Catalogue given = catalogue(open, day);
        write(building.resolve("catalog.jsonld"), DcatCatalogue.of(given).toPrettyString());
        write(building.resolve("datapackage.json"), DataPackage.of(given).toPrettyString());
        pages.write(given, building, day);
        write(building.resolve(CHECKSUMS), checksums(building));
    }

    private Catalogue catalogue(List<Release> releases, LocalDate day) {
        return new Catalogue(
                district,
                publisher.address(),
                publisher.name(),
                publisher.bounds(),
                releases.stream()
                        .map(Release::issued)
                        .min(Comparator.naturalOrder())
                        .orElse(day),
                releases.stream()
                        .map(Release::modified)
                        .max(Comparator.naturalOrder())
                        .orElse(day),
                releases);
    }

    /** As {@code sha256sum} writes and checks them. */
    private static String checksums(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(FeedFiles.sha256(file) + "  " + folder.relativize(file));
            }
        }
        return String.join("\n", lines);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text + "\n");
    }

    private static boolean sameFeeds(Path before, List<Release> releases) {
        Set<String> now = releases.stream()
                .filter(Release::isOpen)
                .map(release -> release.feed().name())
                .collect(Collectors.toSet());
        try (Stream<Path> entries = Files.list(before)) {
            return entries.filter(entry -> Files.exists(entry.resolve(ReleaseNote.FILE)))
                    .map(entry -> entry.getFileName().toString())
                    .collect(Collectors.toSet())
                    .equals(now);
        } catch (IOException failure) {
            throw PrivateFiles.failed(before, "the releases before cannot be listed", failure);
        }
    }
}
