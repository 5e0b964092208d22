package dev.weir.load;

/**
 * The accounts of one input: {@code read = added + changed + unchanged + rejected + skipped}.
 *
 * @param warned rows recorded with at least one warning; they are among the recorded ones
 * @param removed records that ended without a successor
 */
public record RowCounts(
        long read, long added, long changed, long unchanged, long rejected, long skipped, long warned, long removed) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0, 0, 0);

    public RowCounts plus(RowCounts other) {
        return new RowCounts(
                read + other.read,
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected,
                skipped + other.skipped,
                warned + other.warned,
                removed + other.removed);
    }
}
