package dev.weir.read.excel;

import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** The cells of one sheet of an .xlsb workbook as texts, one row at a time. */
final class BinarySheet implements GridRows {

    private static final int HIDDEN = 0x10;
    private static final int RICH_TEXT = 62;
    private static final int FIRST_SHORT = 12;
    private static final int LAST_SHORT = 18;

    private final BinaryWorkbook book;
    private final String place;
    private final BinarySheetScan scan;
    private final InputStream in;
    private final BinaryRecords records;
    private boolean rowWaits;
    private boolean ended;
    private long row = -1;
    private boolean rowHidden;
    private int column;

    BinarySheet(BinaryWorkbook book, String place, BinarySheetScan scan, InputStream in) {
        this.book = book;
        this.place = place;
        this.scan = scan;
        this.in = in;
        this.records = new BinaryRecords(in);
    }

    @Override
    public boolean next(GridRow into) {
        try {
            while (!ended && (rowWaits || moveToRow())) {
                rowWaits = false;
                into.begin(row + 1);
                if (rowHidden) {
                    into.hide();
                }
                readRow(into);
                if (into.size() > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException damage) {
            throw book.refusals().damaged(row < 0 ? place : place + " near row " + (row + 1), damage);
        }
    }

    private boolean moveToRow() throws IOException {
        while (records.next()) {
            if (records.kind() == BinaryRecords.ROW) {
                beginRow();
                return true;
            }
            if (records.kind() == BinaryRecords.END_OF_ROWS) {
                break;
            }
        }
        ended = true;
        return false;
    }

    /** [MS-XLSB] 2.4.741 */
    private void beginRow() throws IOException {
        row = records.integer();
        if (row < 0 || row >= CellReference.ROWS) {
            throw new IOException("no sheet has a row " + (row + 1));
        }
        records.skip(7);
        rowHidden = records.remaining() > 0 && (records.octet() & HIDDEN) != 0;
        column = -1;
    }

    private void readRow(GridRow into) throws IOException {
        while (records.next()) {
            switch (records.kind()) {
                case BinaryRecords.ROW -> {
                    beginRow();
                    rowWaits = true;
                    return;
                }
                case BinaryRecords.END_OF_ROWS -> {
                    ended = true;
                    return;
                }
                default -> readCell(into);
            }
        }
        ended = true;
    }

    /** [MS-XLSB] 2.5.9; the kinds from 12 to 18 are those from 1 to 7 right of the last cell. */
    private void readCell(GridRow into) throws IOException {
        int kind = records.kind();
        boolean isShort = kind >= FIRST_SHORT && kind <= LAST_SHORT;
        if (kind < 1 || kind > LAST_SHORT && kind != RICH_TEXT) {
            return;
        }
        column = isShort ? column + 1 : records.integer();
        int style = records.integer() & 0xFFFFFF;
        if (column < 0 || column >= CellReference.COLUMNS) {
            throw new IOException("no sheet has a column " + (column + 1));
        }
        CellTexts texts = book.texts();
        switch (isShort ? kind - FIRST_SHORT + 1 : kind) {
            case 2 -> put(into, number(RKUtil.decodeNumber(records.integer()), style), true, style);
            case 3, 11 -> put(into, texts.error(error(records.octet())), true, style);
            case 4, 10 -> put(into, records.octet() == 0 ? "FALSE" : "TRUE", true, style);
            case 5, 9 -> put(into, number(records.real(), style), true, style);
            case 6, 8 -> put(into, texts.text(book.escapes().clean(records.text()), style), false, style);
            case 7 -> put(into, texts.text(book.shared(records.integer()), style), false, style);
            case RICH_TEXT -> put(into, texts.text(book.richText(records), style), false, style);
            default -> {}
        }
    }

    private String number(double value, int style) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return book.texts().number(whole ? Long.toString((long) value) : Double.toString(value), style);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    private void put(GridRow into, String text, boolean value, int style) {
        if (text.isEmpty()) {
            return;
        }
        book.texts().put(into, column, text, value, style);
        if (into.characters() > SheetCells.LONGEST_ROW) {
            throw book.refusals().rowTooLong(place, row + 1, SheetCells.LONGEST_ROW);
        }
    }

    @Override
    public Merges merges() {
        return scan.merges();
    }

    @Override
    public HiddenParts hidden() {
        return scan.hidden();
    }

    @Override
    public int columns() {
        return scan.columns();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException damage) {
            throw book.refusals().damaged(place, damage);
        }
    }
}
