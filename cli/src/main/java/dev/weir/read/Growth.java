package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which part of a growing file is to be read.
 *
 * @param from the mark it begins at
 * @param restarted a file was read before, and this is another one
 * @param end the byte after its last line feed; for gzip, its size
 */
record Growth(GrowthMark from, boolean restarted, long end) {

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    private static final int BLOCK = 1 << 16;

    static Growth since(GrowthMark mark, Path file) throws IOException {
        long size = Files.size(file);
        boolean sameFile = size >= mark.offset() && FileHead.parse(mark.head()).begins(file);
        if (isGzip(file)) {
            boolean known = sameFile && size == mark.offset();
            return new Growth(known ? mark : GrowthMark.START, !known && mark.offset() > 0, size);
        }
        GrowthMark from = sameFile ? mark : GrowthMark.START;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return new Growth(from, !sameFile, afterLastLineFeed(channel, from.offset(), size));
        }
    }

    private static boolean isGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
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
