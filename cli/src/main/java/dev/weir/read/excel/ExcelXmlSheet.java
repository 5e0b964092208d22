package dev.weir.read.excel;

import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.io.InputStream;

/** One sheet of a workbook as XML of Excel 2003. */
final class ExcelXmlSheet implements GridRows {

    private final ExcelXmlRows rows;
    private final Merges merges;
    private final InputStream in;

    ExcelXmlSheet(ExcelXmlRows rows, Merges merges, InputStream in) {
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
    public int columns() {
        return rows.columns();
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
