package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The published versions on disk: {@code published/<time>-<run>/district.duckdb} beside the link that names the current one. Each version
 * has a folder of its own, because DuckDB resolves the link: a write-ahead log that somebody's tool leaves stays with its version.
 *
 * @param link {@code data/district.duckdb}
 * @param access who may read the versions
 * @param derived folders of what is made of the versions, such as reports; they go when less may be seen
 */
public record Published(Path link, FileAccess access, List<Path> derived) {

    /** The name of every version's file; DuckDB makes the catalog's name of it. */
    private static final String FILE = "district.duckdb";

    private static final String BUILDING = ".building-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final Pattern VERSION = Pattern.compile("[0-9]{8}T[0-9]{6}-([0-9]{1,18})(?:-([0-9]{1,9}))?");

    /** By run, as a clock may be set back between two of them; the time decides only where a run came twice, from a backup. */
    private static final Comparator<String> OLDEST_FIRST = Comparator.comparingLong((String name) -> number(name, 1))
            .thenComparing(name -> name.substring(0, name.indexOf('-')))
            .thenComparing(name -> number(name, 2));

    public Published {
        link = link.toAbsolutePath().normalize();
        derived = List.copyOf(derived);
    }

    /** Versions that everybody may read who may enter their folder. */
    public Published(Path link) {
        this(link, FileAccess.READABLE, List.of());
    }

    /** The folder of the versions; the working database must be allowed to attach files in it. */
    public Path folder() {
        return link.resolveSibling("published");
    }

    /** The names of all complete versions, newest first. */
    public List<String> versions() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.filter(entry -> Files.exists(entry.resolve(FILE)))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> VERSION.matcher(name).matches())
                    .sorted(OLDEST_FIRST.reversed())
                    .toList();
        } catch (IOException failure) {
            throw failed("the published versions cannot be listed", failure);
        }
    }

    /** The version that the link names; empty if nothing is published, or if the link leads nowhere. */
    public Optional<String> current() {
        if (!Files.isSymbolicLink(link)) {
            return Optional.empty();
        }
        try {
            Path target = link.resolveSibling(Files.readSymbolicLink(link));
            return Files.exists(target)
                    ? Optional.of(target.getParent().getFileName().toString())
                    : Optional.empty();
        } catch (IOException failure) {
            throw failed("the link cannot be read", failure);
        }
    }

    /**
     * Makes the link name this version; readers that are at work keep theirs.
     *
     * @throws WeirException when there is no such version
     */
    public void use(String version) {
        if (!versions().contains(version)) {
            throw new WeirException(
                    Stage.PUBLISH,
                    link.toString(),
                    "there is no published version " + version + "; there are " + versions());
        }
        Path temporary = link.resolveSibling("." + link.getFileName() + "-" + version);
        Path target = link.getParent().relativize(folder().resolve(version).resolve(FILE));
        try {
            Files.deleteIfExists(temporary);
            Files.createSymbolicLink(temporary, target);
            Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(link.getParent());
        } catch (IOException failure) {
            throw failed("the link cannot be set", failure);
        }
    }

    /**
     * Returns to the version before the current one.
     *
     * @return its name
     * @throws WeirException when there is none
     */
    public String rollBack() {
        Optional<String> now = current();
        String earlier = versions().stream()
                .filter(version -> now.isPresent() && OLDEST_FIRST.compare(version, now.get()) < 0)
                .findFirst()
                .orElseThrow(() -> new WeirException(
                        Stage.PUBLISH, link.toString(), "there is no earlier published version to return to"));
        use(earlier);
        return earlier;
    }

    /** A fresh folder in which a version is built; remains of crashed runs are removed first. */
    Path begin() {
        try {
            if (!Files.isDirectory(folder())) {
                Files.createDirectories(folder());
            }
            access.grantFolder(folder());
            removeMatching(folder(), BUILDING);
            removeMatching(link.getParent(), "." + link.getFileName() + "-");
            Path building = Files.createTempDirectory(folder(), BUILDING);
            return building.resolve(FILE);
        } catch (IOException failure) {
            throw failed("the folder for the new version cannot be made", failure);
        }
    }

    /**
     * Turns the finished file into a version and lets the link name it.
     *
     * @param file what {@link #begin} gave
     * @return the version's file
     */
    Path finish(Path file, long run, LocalDateTime time) {
        String name = TIME.format(time) + "-" + run;
        String version = name;
        for (int again = 2; Files.exists(folder().resolve(version)); again++) {
            version = name + "-" + again;
        }
        Path target = folder().resolve(version);
        try {
            access.grantFile(file);
            force(file);
            force(file.getParent());
            access.grantFolder(file.getParent());
            Files.move(file.getParent(), target, StandardCopyOption.ATOMIC_MOVE);
            force(folder());
        } catch (IOException failure) {
            throw failed("the new version cannot be put in its place", failure);
        }
        use(version);
        return target.resolve(FILE);
    }

    /** Removes all but the newest {@code keep} versions, never the current one. Whoever reads a removed one keeps reading it. */
    void prune(int keep) {
        String now = current().orElse("");
        versions().stream()
                .skip(keep)
                .filter(version -> !version.equals(now))
                .forEach(version -> PrivateFiles.delete(folder().resolve(version)));
    }

    /**
     * Removes all versions but the current one, and what was made of them, because less may be seen now than they show.
     *
     * @return how many versions
     */
    int withdraw() {
        int earlier = versions().size() - 1;
        prune(1);
        derived.forEach(PrivateFiles::delete);
        return earlier;
    }

    /** Part of a version's name; 0 if it has none. */
    private static long number(String name, int group) {
        Matcher matcher = VERSION.matcher(name);
        return matcher.matches() && matcher.group(group) != null ? Long.parseLong(matcher.group(group)) : 0;
    }

    private static void removeMatching(Path folder, String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> remains = entries.filter(
                            entry -> entry.getFileName().toString().startsWith(prefix))
                    .toList();
            remains.forEach(PrivateFiles::delete);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private WeirException failed(String what, IOException failure) {
        return new WeirException(
                Stage.PUBLISH,
                link.toString(),
                what + " (" + failure + "); the version published before stays; check the permissions and the disk",
                failure);
    }
}
