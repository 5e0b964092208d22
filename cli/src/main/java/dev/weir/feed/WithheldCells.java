package dev.weir.feed;

import dev.weir.open.TableAudit;

/**
 * What everybody may know of how a feed was counted: no more than its rows tell.
 *
 * @param step which step of the ladder was taken, from 1
 * @param cells how many cells hold something
 * @param withheld how many of them are withheld
 */
public record WithheldCells(int step, long cells, long withheld) {

    static WithheldCells of(TableAudit audit) {
        return new WithheldCells(audit.step(), audit.cells(), audit.withheld());
    }

    /** Of all cells, in percent; 0 if there are none. */
    public double percent() {
        return cells == 0 ? 0 : 100.0 * withheld / cells;
    }
}
