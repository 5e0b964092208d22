package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.grid.CellComments;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.RecordFormatException;

/** The cells of one sheet of an .xls workbook as texts, one row at a time. */
final class XlsSheet implements GridRows {

    private static final int RK_CELL = 6;
    private static final int COLUMN_NUMBER = 2;
    private static final int NO_STYLE = -1;

    private final XlsWorkbook book;
    private final String place;
    private final XlsSheetScan scan;
    private final int position;
    private final XlsRecords records;
    private boolean cellWaits;
    private boolean ended;
    private int row = -1;
    private int textColumn;
    private int textStyle;

    XlsSheet(XlsWorkbook book, String place, XlsSheetScan scan, int position, XlsRecords records) {
        this.book = book;
        this.place = place;
        this.scan = scan;
        this.position = position;
        this.records = records;
    }

    @Override
    public Merges merges() {
        return scan.merges();
    }

    @Override
    public int columns() {
        return scan.columns();
    }

    @Override
    public HiddenParts hidden() {
        return scan.hidden();
    }

    @Override
    public CellComments comments() {
        return book.comments(position, place);
    }

    @Override
    public boolean next(GridRow into) {
        try {
            while (!ended) {
                into.begin(row + 1L);
                if (scan.isHidden(row)) {
                    into.hide();
                }
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
            throw book.refusals().damaged(row < 0 ? place : place + " near row " + (row + 1), damage);
        }
    }

    /** Reads the cells of the current row, up to the row number of the first cell of the next. */
    private void readRow(GridRow into) {
        while (records.next()) {
            if (XlsCell.isResult(records.sid())) {
                set(into, textColumn, book.texts().text(book.escapes().clean(result()), textStyle), false, textStyle);
                continue;
            }
            XlsCell kind = XlsCell.of(records.sid());
            if (kind != null) {
                int found = records.fields().readUShort();
                if (found != row) {
                    row = found;
                    cellWaits = true;
                    return;
                }
                readCell(into);
            }
        }
        ended = true;
    }

    private String result() {
        return records.sid() == StringRecord.sid ? records.text() : records.oldText();
    }

    /** Reads a cell behind its row number. */
    private void readCell(GridRow into) {
        XlsCell kind = XlsCell.of(records.sid());
        RecordInputStream fields = records.fields();
        int column = fields.readUShort();
        if (kind == XlsCell.ROW_OF_RK) {
            for (int cell = column; fields.remaining() >= RK_CELL + COLUMN_NUMBER; cell++) {
                int style = fields.readUShort();
                set(into, cell, book.number(RKUtil.decodeNumber(fields.readInt()), style), true, style);
            }
            return;
        }
        int style = fields.readUShort();
        if (kind.hasOldStyle()) {
            fields.readUByte();
            style = NO_STYLE;
        }
        if (kind == XlsCell.FORMULA) {
            readResult(into, column, style);
        } else {
            set(into, column, text(kind, fields, style), kind.isValue(), style);
        }
    }

    private String text(XlsCell kind, RecordInputStream fields, int style) {
        return switch (kind) {
            case NUMBER, OLD_NUMBER -> book.number(fields.readDouble(), style);
            case OLD_INTEGER -> book.number(fields.readUShort(), style);
            case RK -> book.number(RKUtil.decodeNumber(fields.readInt()), style);
            case SHARED_TEXT -> book.texts().text(book.shared(fields.readInt()), style);
            case TRUTH_OR_ERROR, OLD_TRUTH_OR_ERROR -> {
                int value = fields.readUByte();
                yield fields.readUByte() == 0 ? truth(value) : error(value);
            }
            case RICH_TEXT -> book.texts().text(records.labelOfRuns(book.escapes(), book::isStruck), style);
            case OLD_TEXT -> book.escapes().clean(records.oldText());
            default -> book.texts().text(book.escapes().clean(records.text()), style);
        };
    }

    /** The result of a formula as it was last computed ([MS-XLS] 2.5.133). */
    private void readResult(GridRow into, int column, int style) {
        long bits = records.fields().readLong();
        if (bits >>> 48 != 0xFFFF) {
            set(into, column, book.number(Double.longBitsToDouble(bits), style), true, style);
            return;
        }
        int value = (int) (bits >>> 16 & 0xFF);
        switch ((int) (bits & 0xFF)) {
            case 0 -> {
                textColumn = column;
                textStyle = style;
            }
            case 1 -> set(into, column, truth(value), true, style);
            case 2 -> set(into, column, error(value), true, style);
            default -> {}
        }
    }

    private static String truth(int value) {
        return value == 0 ? "FALSE" : "TRUE";
    }

    private String error(int code) {
        return book.texts()
                .error(
                        FormulaError.isValidCode(code)
                                ? FormulaError.forInt(code).getString()
                                : "#ERROR");
    }

    private void set(GridRow into, int column, String text, boolean value, int style) {
        if (column >= CellReference.COLUMNS) {
            throw new RecordFormatException("no sheet has a column " + (column + 1));
        }
        if (!text.isEmpty()) {
            book.texts().put(into, column, text, value, style);
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
