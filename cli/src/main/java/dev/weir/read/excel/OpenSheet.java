package dev.weir.read.excel;

import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.io.InputStream;

/** One sheet of an .ods workbook. */
final class OpenSheet implements GridRows {

    private final OpenRows rows;
    private final Merges merges;
    private final InputStream in;

    OpenSheet(OpenRows rows, Merges merges, InputStream in) {
        this.rows = rows;
        this.merges = merges;
        this.in = in;
    }

    @Override
    public boolean next(GridRow row) {
        return rows.next(row);
    }

    @Override
    public Merges merges() {
        return merges;
    }

    @Override
    public HiddenParts hidden() {
        return new HiddenParts(rows.hiddenColumns(), false);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException damage) {
            throw rows.damaged(damage);
        }
    }
}
