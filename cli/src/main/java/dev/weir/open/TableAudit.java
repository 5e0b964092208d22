package dev.weir.open;

import java.util.List;

/**
 * What became of a table of counts: what an inspector asks for. It tells how near the published counts are to the true ones, so it is for the
 * district alone.
 *
 * @param table its name in the open file
 * @param step which step of its ladder was taken, from 1; 0 if none would do, then there is no such table
 * @param cells how many cells hold something, at that step; at the last one if none would do
 * @param withheld how many of them are withheld
 * @param perturbed how many published counts differ from the true ones
 * @param meanError mean absolute difference of the published counts from the true ones
 * @param finer the shares of cells, in percent, that the finer steps would have withheld, from the finest
 */
public record TableAudit(
        String table, int step, long cells, long withheld, long perturbed, double meanError, List<Double> finer) {

    public TableAudit {
        finer = List.copyOf(finer);
    }

    /** Of all cells, in percent; 0 if there are none. */
    public double withheldPercent() {
        return cells == 0 ? 0 : 100.0 * withheld / cells;
    }

    /** The same with what the finer steps would have withheld. */
    TableAudit after(List<Double> steps) {
        return new TableAudit(table, step, cells, withheld, perturbed, meanError, steps);
    }

    /** The same, if no step of the ladder would do. */
    TableAudit refused() {
        return new TableAudit(table, 0, cells, withheld, perturbed, meanError, finer);
    }
}
