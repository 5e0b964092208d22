package dev.weir.read;

import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Local copies of inputs while they are read: an input may lie on a share and may be taken away or changed meanwhile. The copies hold
 * people's data, so only their owner may look at them.
 */
public final class Spool {

    private static final String PREFIX = "spool-";

    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder with mode 0700 if need be and deletes the copies that a killed run left; so only for the holder of the workspace's
     * lock.
     *
     * @throws WeirException when the folder cannot be used
     */
    public static Spool open(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            for (Path leftover : copiesIn(folder)) {
                Files.delete(leftover);
            }
            return new Spool(folder);
        } catch (IOException e) {
            throw new WeirException(
                    Stage.PULL, "", "the spool folder " + folder + " cannot be used: " + IoReason.of(e), e);
        }
    }

    /**
     * Copies a whole file and hashes it on the way.
     *
     * @param name the input as the user knows it, for messages
     * @throws WeirException when it cannot be copied, or its size or time changed meanwhile
     */
    public SpooledFile copy(Path input, String name) {
        return attempt(name, copy -> {
            refuse(input, name);
            Stamp before = Stamp.of(input);
            SpooledFile spooled = HashingCopy.of(input, 0, before.size(), copy);
            if (spooled.size() < before.size() || !before.equals(Stamp.of(input))) {
                throw new WeirException(
                        Stage.PULL,
                        name,
                        "it changed while it was copied: it is still being written; the next run takes it");
            }
            return spooled;
        });
    }

    /**
     * Copies what a growing file has gained since it was read last, up to its last line feed. Its name may have changed since. A new file is
     * copied from its beginning. A packed file does not grow: it is copied whole. If it was read before it was packed, only the rest is
     * copied.
     *
     * @param marks how far files of the mapping have been read
     * @throws WeirException when it cannot be copied, or was cut meanwhile
     */
    public SpooledPiece copyGrown(Path input, String name, List<GrowthMark> marks) {
        return attempt(name, copy -> {
            refuse(input, name);
            Growth growth = Growth.of(input, name, marks);
            SpooledFile spooled = growth.seen() == Growth.Seen.CONTINUED_INSIDE
                    ? inside(input, growth.from().offset(), copy)
                    : plain(input, name, growth, copy);
            return new SpooledPiece(
                    spooled,
                    name,
                    growth.from(),
                    growth.seen() == Growth.Seen.RESTARTED,
                    growth.packed() || growth.rotated() && growth.quiet(),
                    growth.quiet(),
                    beginning(input),
                    growth.packed() ? Optional.of(packedMark(input, name)) : Optional.empty());
        });
    }

    private static void refuse(Path input, String name) throws IOException {
        Optional<String> refusal = RegularFile.refusal(input);
        if (refusal.isPresent()) {
            throw new WeirException(Stage.PULL, name, refusal.get());
        }
    }

    private static SpooledFile plain(Path input, String name, Growth growth, Path copy) throws IOException {
        long begin = growth.from().offset();
        long length = growth.end(input) - begin;
        SpooledFile spooled = HashingCopy.of(input, begin, length, copy);
        if (spooled.size() < length) {
            throw new WeirException(Stage.PULL, name, "it was cut while it was copied; the next run takes it");
        }
        return spooled;
    }

    private static SpooledFile inside(Path input, long offset, Path copy) throws IOException {
        try (InputStream in = new Unpacked(new GZIPInputStream(RegularFile.open(input)), Files.size(input))) {
            in.skipNBytes(offset);
            return HashingCopy.of(in, copy);
        }
    }

    private static byte[] beginning(Path input) throws IOException {
        try (InputStream in = RegularFile.open(input)) {
            return in.readNBytes(FileHead.LONGEST);
        }
    }

    private static GrowthMark packedMark(Path input, String name) throws IOException {
        long size = Files.size(input);
        byte[] first = beginning(input);
        int last = (int) Math.min(FileHead.LONGEST, size - first.length);
        try (InputStream in = RegularFile.open(input)) {
            in.skipNBytes(size - last);
            ReadPart part = new ReadPart(FileHead.of(first), FileHead.of(in.readNBytes(last)));
            return new GrowthMark(name, size, 0, part.toString());
        }
    }

    private <T> T attempt(String name, Copying<T> copying) {
        Path copy = null;
        boolean done = false;
        try {
            copy = Files.createTempFile(folder, PREFIX, "");
            T result = copying.into(copy);
            done = true;
            return result;
        } catch (IOException e) {
            throw new WeirException(
                    Stage.PULL, name, "it cannot be copied to the spool folder " + folder + ": " + IoReason.of(e), e);
        } finally {
            if (!done && copy != null && !copy.toFile().delete()) {
                copy.toFile().deleteOnExit();
            }
        }
    }

    private static List<Path> copiesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    /** Fills a new file of the spool. */
    private interface Copying<T> {
        T into(Path copy) throws IOException;
    }

    /** What changes when somebody writes to a file, or puts another in its place. */
    private record Stamp(long size, FileTime time, Object key) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = RegularFile.attributes(file);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }
}
