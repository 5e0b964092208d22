package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import java.util.ArrayList;
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
     * @param above the lines above the header
     * @param hidden the sheet is hidden
     * @param countsCells the format says how many cells a row has
     */
    SheetColumns(
            List<WantedColumn> wanted,
            LedgerOptions options,
            Header header,
            LedgerSheet sheet,
            List<TitleLine> above,
            boolean hidden,
            boolean countsCells) {
        this.options = options;
        this.header = header;
        this.shapes = sheet.classifier().shapes();
        this.extra = new ExtraJson(header);
        this.cellCount = new CellCount(header, options.shortRows(), sheet.first());
        this.cells = new StagedCells(header, wanted, above);
        this.comments = new CommentColumns(wanted, header, sheet.rows());
        this.marks = new RowMarks(wanted, header, hidden, sheet.rows().hidden());
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

    /** Takes the lines of a title that is printed again above the rows that follow. */
    void begin(List<TitleLine> above) {
        cells.begin(above);
    }

    /** Whether a line below rows says another unit of money than they were read by. */
    boolean contradicts(TitleLine below) {
        return cells.contradicts(below);
    }

    /** What people should know of its marks and units, once it is read. @param sheet its name */
    List<String> notes(String sheet) {
        List<String> notes = new ArrayList<>(marks.notes(sheet));
        cells.notes().forEach(note -> notes.add((sheet.isEmpty() ? "" : "Sheet \"" + sheet + "\": ") + note));
        return notes;
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
