package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import java.util.List;

/** What is taken of each row of one sheet, by its header. */
final class SheetColumns {

    private final LedgerOptions options;
    private final Header header;
    private final CellShapes shapes;
    private final ExtraJson extra;
    private final CellCount cellCount;
    private final StagedCells cells;
    private final CommentColumns comments;
    private final RowMarks marks;
    private final boolean countsCells;
    private final int wanted;

    /**
     * @param hidden the sheet is hidden
     * @param countsCells the format says how many cells a row has
     */
    SheetColumns(
            List<WantedColumn> wanted,
            LedgerOptions options,
            Header header,
            LedgerSheet sheet,
            boolean hidden,
            boolean countsCells) {
        this.options = options;
        this.header = header;
        this.shapes = sheet.classifier().shapes();
        this.extra = new ExtraJson(header);
        this.cellCount = new CellCount(header, options.shortRows(), sheet.first());
        this.cells = new StagedCells(header, wanted);
        this.comments = new CommentColumns(wanted, header, sheet.rows());
        this.marks = new RowMarks(wanted, header, hidden, sheet.hidden());
        this.countsCells = countsCells;
        this.wanted = wanted.size();
    }

    Header header() {
        return header;
    }

    /** What the cells of its data rows look like. */
    CellShapes shapes() {
        return shapes;
    }

    /** What people should know of its marks, once it is read. @param sheet its name */
    List<String> notes(String sheet) {
        return marks.notes(sheet);
    }

    /** Puts the row to which the sheet has moved into the batch. */
    void fill(RowBatch batch, int filled, String name, LedgerSheet sheet) {
        GridRow row = sheet.row();
        batch.begin(filled, name, row.number(), extra.of(row));
        int[] columns = header.columns();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                batch.set(i, filled, cells.staged(i, row.staged(columns[i])));
            }
        }
        comments.fill(batch, filled, row.number());
        int next = wanted;
        if (options.cellsColumn().isPresent()) {
            batch.set(next++, filled, countsCells ? cellCount.misfit(row) : null);
        }
        if (sheet.rowClass() != RowClass.DATA) {
            batch.set(next, filled, sheet.rowClass().word());
        }
        if (options.marksColumn().isPresent()) {
            CellFilling filling = sheet.filling();
            batch.set(next + 1, filled, marks.of(row, filling.isStruck(), filling.withheld()));
        }
    }
}
