package dev.weir.read;

/**
 * How far a growing file was read, as kept from run to run.
 *
 * @param offset bytes read
 * @param line lines read, blank ones counted
 * @param head tells the file by its beginning, whatever it is called now; see {@link FileHead}
 */
public record GrowthMark(long offset, long line, String head) {

    /** Nothing was read yet. */
    public static final GrowthMark START = new GrowthMark(0, 0, FileHead.EMPTY.toString());
}
