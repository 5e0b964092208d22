package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a growing file gained since the last run, in the spool; closing it deletes the copy.
 *
 * @param copy of whole lines, unless the file is complete; empty when nothing was gained
 * @param input the file's name
 * @param from where the piece begins: the mark of the last run, or the file's beginning
 * @param restarted the file is not the one that was read under this name (that was rotated, cut or replaced), so it is read from its beginning
 * @param complete nothing will be added to the file: it is packed, or rotated and quiet
 * @param quiet nobody has written to it for a while
 * @param beginning the file's first bytes
 * @param packed of a packed file: the mark to keep, but for the lines
 */
public record SpooledPiece(
        SpooledFile copy,
        String input,
        GrowthMark from,
        boolean restarted,
        boolean complete,
        boolean quiet,
        byte[] beginning,
        Optional<GrowthMark> packed)
        implements AutoCloseable {

    /** The number of the first line of the piece. */
    public long firstLine() {
        return from.line() + 1;
    }

    public boolean isEmpty() {
        return copy.size() == 0;
    }

    /** The name under which what stands before the piece was read; empty where nothing does. */
    public Optional<String> continues() {
        return from.offset() == 0 ? Optional.empty() : Optional.of(from.input());
    }

    /** The name under which what stands before the piece was read, if it was another. */
    public Optional<String> formerName() {
        return Optional.of(from.input()).filter(name -> !name.equals(input));
    }

    /**
     * The mark to keep when the piece is committed.
     *
     * @param taken bytes of the piece that were read
     * @param lastLine the number of the last line read
     */
    public GrowthMark next(long taken, long lastLine) {
        if (packed.isPresent()) {
            return new GrowthMark(
                    input, packed.get().offset(), lastLine, packed.get().head());
        }
        if (taken == 0) {
            return new GrowthMark(input, from.offset(), from.line(), from.head());
        }
        long offset = from.offset() + taken;
        byte[] first = Arrays.copyOf(beginning, (int) Math.min(beginning.length, offset));
        int last = (int) Math.min(FileHead.LONGEST, Math.min(taken, offset - first.length));
        ReadPart part = new ReadPart(FileHead.of(first), FileHead.of(before(taken, last)));
        return new GrowthMark(input, offset, lastLine, part.toString());
    }

    private byte[] before(long end, int length) {
        try (SeekableByteChannel channel = Files.newByteChannel(copy.file());
                InputStream in = Channels.newInputStream(channel.position(end - length))) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        copy.close();
    }
}
