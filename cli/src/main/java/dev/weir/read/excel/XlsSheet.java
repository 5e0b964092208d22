package dev.weir.read.excel;

import dev.weir.problem.FaultCode;
import dev.weir.problem.WeirException;
import dev.weir.read.LostValue;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.RecordFormatException;

/** The cells of one sheet of an .xls workbook as texts, one row at a time. */
final class XlsSheet implements GridRows {

    /** A text with formatted runs, which old writers put beside the shared ones ([MS-XLS] 2.4.216). */
    private static final short RICH_TEXT = 0x00D6;

    private static final int RK_CELL = 6;
    private static final int COLUMN_NUMBER = 2;

    private final XlsWorkbook book;
    private final String place;
    private final Merges merges;
    private final XlsRecords records;
    private boolean cellWaits;
    private boolean ended;
    private int row = -1;
    private int textColumn;

    XlsSheet(XlsWorkbook book, String place, Merges merges, XlsRecords records) {
        this.book = book;
        this.place = place;
        this.merges = merges;
        this.records = records;
    }

    @Override
    public Merges merges() {
        return merges;
    }

    @Override
    public boolean next(GridRow into) {
        try {
            while (!ended) {
                into.begin(row + 1L);
                if (cellWaits) {
                    cellWaits = false;
                    readCell(into);
                }
                readRow(into);
                if (into.size() > 0) {
                    return true;
                }
            }
            return false;
        } catch (WeirException refusal) {
            throw refusal;
        } catch (RuntimeException damage) {
            throw book.refusals().damaged(place + " near row " + (row + 1), damage);
        }
    }

    /** Reads the cells of the current row, up to the row number of the first cell of the next. */
    private void readRow(GridRow into) {
        while (records.next()) {
            if (records.sid() == StringRecord.sid) {
                set(into, textColumn, records.text());
            } else if (isCell(records.sid())) {
                int found = records.fields().readUShort();
                if (found != row) {
                    if (found < row) {
                        throw book.refusals().disorder(place + ", row " + (found + 1));
                    }
                    row = found;
                    cellWaits = true;
                    return;
                }
                readCell(into);
            }
        }
        ended = true;
    }

    private static boolean isCell(short sid) {
        return switch (sid) {
            case NumberRecord.sid,
                    RKRecord.sid,
                    MulRKRecord.sid,
                    LabelSSTRecord.sid,
                    LabelRecord.sid,
                    RICH_TEXT,
                    BoolErrRecord.sid,
                    FormulaRecord.sid -> true;
            default -> false;
        };
    }

    /** Reads a cell behind its row number. */
    private void readCell(GridRow into) {
        RecordInputStream fields = records.fields();
        int column = fields.readUShort();
        if (records.sid() == MulRKRecord.sid) {
            for (int cell = column; fields.remaining() >= RK_CELL + COLUMN_NUMBER; cell++) {
                int style = fields.readUShort();
                set(into, cell, book.number(RKUtil.decodeNumber(fields.readInt()), style));
            }
            return;
        }
        int style = fields.readUShort();
        switch (records.sid()) {
            case NumberRecord.sid -> set(into, column, book.number(fields.readDouble(), style));
            case RKRecord.sid -> set(into, column, book.number(RKUtil.decodeNumber(fields.readInt()), style));
            case LabelSSTRecord.sid -> set(into, column, book.around(book.shared(fields.readInt()), style));
            case BoolErrRecord.sid -> {
                int value = fields.readUByte();
                set(into, column, fields.readUByte() == 0 ? truth(value) : error(value));
            }
            case FormulaRecord.sid -> readResult(into, column, style);
            default -> set(into, column, book.around(book.escapes().clean(records.text()), style));
        }
    }

    /** The result of a formula as it was last computed ([MS-XLS] 2.5.133). */
    private void readResult(GridRow into, int column, int style) {
        long bits = records.fields().readLong();
        if (bits >>> 48 != 0xFFFF) {
            set(into, column, book.number(Double.longBitsToDouble(bits), style));
            return;
        }
        int value = (int) (bits >>> 16 & 0xFF);
        switch ((int) (bits & 0xFF)) {
            case 0 -> textColumn = column;
            case 1 -> set(into, column, truth(value));
            case 2 -> set(into, column, error(value));
            default -> {}
        }
    }

    private static String truth(int value) {
        return value == 0 ? "FALSE" : "TRUE";
    }

    private static String error(int code) {
        return LostValue.of(
                FaultCode.ERROR_CELL,
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
    }

    private void set(GridRow into, int column, String text) {
        if (column >= CellReference.COLUMNS) {
            throw new RecordFormatException("no sheet has a column " + (column + 1));
        }
        if (!text.isEmpty()) {
            into.set(column, text);
            if (into.characters() > SheetCells.LONGEST_ROW) {
                throw book.refusals().rowTooLong(place, row + 1L, SheetCells.LONGEST_ROW);
            }
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException damage) {
            throw book.refusals().damaged(place, damage);
        }
    }
}
