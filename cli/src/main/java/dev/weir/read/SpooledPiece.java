package dev.weir.read;

/**
 * What a growing file gained since the last run, in the spool; closing it deletes the copy.
 *
 * @param copy of whole lines only; empty when nothing was gained
 * @param from where the piece begins: the mark of the last run, or {@link GrowthMark#START} for a new or replaced file
 * @param restarted the file is not the one that was read before (it was rotated, cut or replaced), so it is read from its beginning
 * @param end the byte of the input after the piece
 * @param head of the input, for the next mark
 */
public record SpooledPiece(SpooledFile copy, GrowthMark from, boolean restarted, long end, String head)
        implements AutoCloseable {

    /** The number of the first line of the piece. */
    public long firstLine() {
        return from.line() + 1;
    }

    public boolean isEmpty() {
        return copy.size() == 0;
    }

    /**
     * The mark to keep when the piece is committed.
     *
     * @param lastLine the number of the last line read
     */
    public GrowthMark next(long lastLine) {
        return new GrowthMark(end, lastLine, head);
    }

    @Override
    public void close() {
        copy.close();
    }
}
