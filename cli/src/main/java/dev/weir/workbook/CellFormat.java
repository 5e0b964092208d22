package dev.weir.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How values are shown.
 *
 * @param digits behind the point, of numbers; 0 for whole numbers and what is no number
 * @param unit behind each number; empty if there is none
 */
public record CellFormat(Kind kind, int digits, String unit) {

    /** What values are. */
    public enum Kind {
        /** Any value, as a text. */
        TEXT,
        /** A {@link Number}, with separators between thousands. */
        NUMBER,
        /** A {@link Number} that is a share of one: 0.285 is shown as 28.5%. */
        PERCENT,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** A {@link java.time.LocalDateTime}. */
        MOMENT
    }

    /** A text. */
    public static CellFormat text() {
        return new CellFormat(Kind.TEXT, 0, "");
    }

    /** A number without a unit. */
    public static CellFormat number(int digits) {
        return new CellFormat(Kind.NUMBER, digits, "");
    }

    /** Whether values stand on the right. */
    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.PERCENT;
    }

    /** As spreadsheets write formats (ECMA-376, 18.8.31). */
    String code() {
        String fraction = digits > 0 ? "." + "0".repeat(digits) : "";
        return switch (kind) {
            case TEXT -> "@";
            case NUMBER -> "#,##0" + fraction + behind();
            case PERCENT -> "0" + fraction + "%";
            case DATE -> "yyyy-mm-dd";
            case MOMENT -> "yyyy-mm-dd hh:mm";
        };
    }

    /** About as a spreadsheet will show it. */
    String shown(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            return number.toString();
        }
        BigDecimal value = new BigDecimal(number.toString()).movePointRight(kind == Kind.PERCENT ? 2 : 0);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value.setScale(digits, RoundingMode.HALF_UP)) + (kind == Kind.PERCENT ? "%" : unit);
    }

    private String behind() {
        return unit.isEmpty() ? "" : "\" " + unit.replace("\"", "") + "\"";
    }
}
