package dev.weir.read.excel;

import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.StringRecord;

/** The kinds of records that hold cells, those of older versions too: some programs write them into workbooks of Excel 97. */
enum XlsCell {
    NUMBER,
    RK,
    ROW_OF_RK,
    SHARED_TEXT,
    TEXT,
    RICH_TEXT,
    TRUTH_OR_ERROR,
    FORMULA,
    OLD_INTEGER,
    OLD_NUMBER,
    OLD_TEXT,
    OLD_TRUTH_OR_ERROR;

    private static final short BIFF2_STRING = 0x0007;

    /** The kind of a record; null for one that holds no cell. */
    static XlsCell of(short sid) {
        return switch (sid) {
            case NumberRecord.sid -> NUMBER;
            case RKRecord.sid -> RK;
            case MulRKRecord.sid -> ROW_OF_RK;
            case LabelSSTRecord.sid -> SHARED_TEXT;
            case LabelRecord.sid -> TEXT;
            // a text with formatted runs ([MS-XLS] 2.4.216)
            case 0x00D6 -> RICH_TEXT;
            case BoolErrRecord.sid -> TRUTH_OR_ERROR;
            case FormulaRecord.sid, 0x0206, 0x0406 -> FORMULA;
            case 0x0002 -> OLD_INTEGER;
            case 0x0003 -> OLD_NUMBER;
            case 0x0004 -> OLD_TEXT;
            case 0x0005 -> OLD_TRUTH_OR_ERROR;
            default -> null;
        };
    }

    /** Whether the record is the text that the formula before it results in. */
    static boolean isResult(short sid) {
        return sid == StringRecord.sid || sid == BIFF2_STRING;
    }

    /** Whether the record holds a number, a truth value or an error. */
    boolean isValue() {
        return switch (this) {
            case NUMBER, RK, ROW_OF_RK, TRUTH_OR_ERROR, OLD_INTEGER, OLD_NUMBER, OLD_TRUTH_OR_ERROR -> true;
            default -> false;
        };
    }

    /** Whether the style stands in three bytes of which none is its number (BIFF2). */
    boolean hasOldStyle() {
        return ordinal() >= OLD_INTEGER.ordinal();
    }
}
