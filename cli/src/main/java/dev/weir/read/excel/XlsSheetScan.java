package dev.weir.read.excel;

import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.util.BitSet;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DimensionsRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;

/** What must be known of a sheet before its cells are read: merged ranges, which stand behind them, what is hidden, and the order of the rows. */
final class XlsSheetScan {

    /** A filter is on ([MS-XLS] 2.4.113). */
    private static final short FILTER_MODE = 0x009B;

    private static final int HIDDEN_ROW = 0x0020;
    private static final int HIDDEN_COLUMN = 0x0001;

    private final Merges.Builder found = new Merges.Builder();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private boolean filtered;
    private int columns;
    private boolean tooMany;
    private boolean inOrder = true;
    private int row;

    private XlsSheetScan() {}

    static XlsSheetScan of(XlsRecords records) {
        XlsSheetScan scan = new XlsSheetScan();
        while (records.next()) {
            RecordInputStream fields = records.fields();
            switch (records.sid()) {
                case MergeCellsRecord.sid -> scan.addMerges(fields);
                case RowRecord.sid -> scan.addRow(fields);
                case ColumnInfoRecord.sid -> scan.addColumns(fields);
                case DimensionsRecord.sid -> scan.addDimensions(fields);
                case FILTER_MODE -> scan.filtered = true;
                default -> {
                    if (XlsCell.of(records.sid()) != null) {
                        int next = fields.readUShort();
                        scan.inOrder &= next >= scan.row;
                        scan.row = next;
                    }
                }
            }
        }
        return scan;
    }

    private void addMerges(RecordInputStream fields) {
        for (int left = fields.readUShort(); left > 0 && !tooMany; left--) {
            int firstRow = fields.readUShort() + 1;
            int lastRow = fields.readUShort() + 1;
            int firstColumn = fields.readUShort();
            tooMany = !found.add(firstRow, lastRow, firstColumn, fields.readUShort());
        }
    }

    private void addDimensions(RecordInputStream fields) {
        if (fields.remaining() >= 12) {
            fields.readLong();
            fields.readUShort();
            columns = fields.readUShort();
        }
    }

    /** How many columns the sheet says it has. */
    int columns() {
        return columns;
    }

    private void addRow(RecordInputStream fields) {
        int number = fields.readUShort();
        if (fields.remaining() < 12) {
            return;
        }
        fields.readLong();
        fields.readUShort();
        hiddenRows.set(number, (fields.readUShort() & HIDDEN_ROW) != 0);
    }

    private void addColumns(RecordInputStream fields) {
        int first = fields.readUShort();
        int last = Math.min(CellReference.COLUMNS, fields.readUShort());
        fields.readInt();
        if (last >= first && (fields.readUShort() & HIDDEN_COLUMN) != 0) {
            hiddenColumns.set(first, last + 1);
        }
    }

    /** The ranges, or null when there are more than {@link Merges#LIMIT}. */
    Merges merges() {
        return tooMany ? null : found.build();
    }

    /** Whether no row stands behind a later one. */
    boolean isInOrder() {
        return inOrder;
    }

    /** Whether people do not see a row, from 0. */
    boolean isHidden(int number) {
        return number >= 0 && hiddenRows.get(number);
    }

    HiddenParts hidden() {
        return new HiddenParts(hiddenColumns, filtered);
    }
}
