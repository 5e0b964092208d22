package dev.weir.open;

/**
 * What became of a table of counts: what an inspector asks for.
 *
 * @param table its name in the open file
 * @param step which step of its ladder was taken, from 1; 0 if none would do, then there is no such table
 * @param cells how many cells hold something, at that step; at the last one if none would do
 * @param withheld how many of them are withheld
 * @param perturbed how many published counts differ from the true ones
 * @param meanError mean absolute difference of the published counts from the true ones
 */
public record TableAudit(String table, int step, long cells, long withheld, long perturbed, double meanError) {

    /** Of all cells, in percent; 0 if there are none. */
    public double withheldPercent() {
        return cells == 0 ? 0 : 100.0 * withheld / cells;
    }
}
