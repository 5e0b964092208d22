package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Which part of a growing file is to be read.
 *
 * @param from the mark it begins at
 * @param seen how the file is known
 * @param packed it is gzip or zip, so it does not grow
 * @param rotated it was read before under another name, so the name under which it grew is another file's now
 * @param quiet nobody has written to it for a while
 */
record Growth(GrowthMark from, Seen seen, boolean packed, boolean rotated, boolean quiet) {

    /** How a file is known. */
    enum Seen {
        /** Nothing was read under its name. */
        NEW,
        /** It is the file that was read up to the mark. */
        CONTINUED,
        /** It is the unpacked content that was read up to the mark. */
        CONTINUED_INSIDE,
        /** Another file was read under its name. */
        RESTARTED
    }

    /** Devices and loggers write a record at once; after this time it is complete. */
    static final Duration QUIET = Duration.ofMinutes(10);

    private static final int BLOCK = 1 << 16;

    /** @param known the marks of the mapping; a log is rotated within its folder, so only those of the file's own folder count */
    static Growth of(Path file, String name, List<GrowthMark> known) throws IOException {
        List<GrowthMark> marks = known.stream()
                .filter(mark -> folder(mark.input()).equals(folder(name)))
                .toList();
        boolean packed = isPacked(file);
        List<GrowthMark> same = marks(file, marks);
        Seen seen = Seen.CONTINUED;
        if (packed && same.isEmpty()) {
            same = marksInside(file, marks);
            seen = Seen.CONTINUED_INSIDE;
        }
        boolean quiet = Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(Instant.now().minus(QUIET));
        if (same.isEmpty()) {
            boolean other = marks.stream().anyMatch(mark -> mark.input().equals(name) && mark.offset() > 0);
            return new Growth(GrowthMark.start(name), other ? Seen.RESTARTED : Seen.NEW, packed, false, quiet);
        }
        GrowthMark furthest = same.stream()
                .max(Comparator.comparingLong(GrowthMark::offset)
                        .thenComparing(mark -> mark.input().equals(name)))
                .get();
        boolean rotated = same.stream().anyMatch(mark -> !mark.input().equals(name));
        return new Growth(furthest, seen, packed, rotated, quiet);
    }

    /** The byte after the part that can be read: all of a file that is complete, else what stands before the last line feed. */
    long end(Path file) throws IOException {
        long size = Files.size(file);
        if (packed || rotated && quiet) {
            return size;
        }
        try (SeekableByteChannel channel = RegularFile.channel(file)) {
            return afterLastLineFeed(channel, from.offset(), size);
        }
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = RegularFile.open(file)) {
            int first = in.read();
            int second = in.read();
            return first == 0x1F && second == 0x8B || first == 'P' && second == 'K';
        }
    }

    private static List<GrowthMark> marks(Path file, List<GrowthMark> marks) throws IOException {
        long size = Files.size(file);
        List<GrowthMark> within =
                marks.stream().filter(mark -> mark.offset() <= size).toList();
        return read(() -> RegularFile.open(file), within);
    }

    private static List<GrowthMark> marksInside(Path file, List<GrowthMark> marks) {
        try {
            return read(() -> new GZIPInputStream(RegularFile.open(file), BLOCK), marks);
        } catch (IOException damaged) {
            // no gzip, or not a whole one: it is taken as it is, and who reads it says what is wrong
            return List.of();
        }
    }

    /** Opens a content at its beginning. */
    private interface Content {
        InputStream open() throws IOException;
    }

    /** The marks up to which the content was read. Most are of other files, which its first bytes tell. */
    private static List<GrowthMark> read(Content content, List<GrowthMark> marks) throws IOException {
        byte[] beginning;
        try (InputStream in = content.open()) {
            beginning = in.readNBytes(FileHead.LONGEST);
        }
        Map<Integer, FileHead> heads = new HashMap<>();
        List<GrowthMark> found = new ArrayList<>();
        for (GrowthMark mark : marks) {
            ReadPart part = ReadPart.parse(mark.head());
            FileHead head = heads.computeIfAbsent(
                    Math.min(part.first().length(), beginning.length),
                    length -> FileHead.of(Arrays.copyOf(beginning, length)));
            if (mark.offset() > 0 && head.equals(part.first()) && isReadTo(mark, part, content)) {
                found.add(mark);
            }
        }
        return found;
    }

    private static boolean isReadTo(GrowthMark mark, ReadPart part, Content content) throws IOException {
        try (InputStream in = content.open()) {
            return part.isReadTo(mark.offset(), in);
        }
    }

    /** The byte after the last line feed between the two, or {@code from} if there is none. */
    private static long afterLastLineFeed(SeekableByteChannel channel, long from, long to) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long end = to; end > from; end -= BLOCK) {
            long begin = Math.max(from, end - BLOCK);
            block.clear().limit((int) (end - begin));
            channel.position(begin);
            while (block.hasRemaining() && channel.read(block) >= 0) {
                continue;
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return begin + i + 1;
                }
            }
        }
        return from;
    }
}
