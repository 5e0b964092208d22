package dev.weir.read;

/**
 * How far a growing file was read, as kept from run to run.
 *
 * @param input the name that the file had then
 * @param offset bytes read; of a packed file its size
 * @param line lines read, blank ones counted
 * @param head tells the file by what was read of it, whatever it is called now; see {@link ReadPart}
 */
public record GrowthMark(String input, long offset, long line, String head) {

    /** Nothing was read yet. */
    static GrowthMark start(String input) {
        return new GrowthMark(input, 0, 0, ReadPart.NOTHING.toString());
    }
}
