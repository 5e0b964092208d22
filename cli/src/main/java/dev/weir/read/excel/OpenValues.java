package dev.weir.read.excel;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.grid.CellForm;
import dev.weir.read.grid.CellMark;
import dev.weir.read.grid.CellMark.Strike;
import dev.weir.read.grid.GridRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of the cells of an .ods workbook: it keeps the value and what is displayed of it, so no format need be known. */
final class OpenValues {

    private static final Pattern DISPLAYED = Pattern.compile("(?s)([^0-9]*?)(-?[0-9][0-9,]*(?:\\.[0-9]+)?)([^0-9]*)");
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/]+[!?]?|Err:[0-9]+");
    private static final Pattern CODE = Pattern.compile("0[0-9]+");

    private final CellForm form;
    private final OpenStyles styles;

    OpenValues(CellForm form, OpenStyles styles) {
        this.form = form;
        this.styles = styles;
    }

    OpenStyles styles() {
        return styles;
    }

    /** Puts a cell into a row, if it holds anything. */
    void put(GridRow into, int column, OpenCell cell, String style) {
        String whole = RichText.is(cell.shown()) ? RichText.whole(cell.shown()) : cell.shown();
        boolean error = cell.formula() != null && ERROR.matcher(whole).matches();
        if (form == CellForm.SHOWN) {
            String text = cell.isText() || cell.displays() ? whole : value(cell);
            if (!text.isEmpty()) {
                into.set(column, text);
            }
            return;
        }
        if (error) {
            set(into, column, form == CellForm.MEANT ? LostValue.of(FaultCode.ERROR_CELL, whole) : whole, true);
        } else if (cell.isText()) {
            text(into, column, cell, whole);
        } else {
            set(into, column, form == CellForm.MEANT ? meant(cell, whole) : value(cell), true);
        }
        if (form == CellForm.MEANT && into.staged(column) != null) {
            mark(into, column, cell, styles.mark(style));
        }
    }

    private void text(GridRow into, int column, OpenCell cell, String whole) {
        boolean unworked = whole.isEmpty() && cell.type() == null && cell.formula() != null;
        if (unworked && form == CellForm.MEANT) {
            into.set(column, LostValue.of(FaultCode.NO_RESULT, cell.formula()));
        } else if (!whole.isEmpty()) {
            into.set(column, whole);
        }
    }

    private static void mark(GridRow into, int column, OpenCell cell, CellMark mark) {
        boolean struck = mark.strike() == Strike.WHOLE;
        if (!RichText.is(cell.shown())) {
            into.mark(column, mark);
            return;
        }
        into.mark(column, mark.with(RichText.strike(cell.shown(), struck)));
        if (cell.isText()) {
            into.set(column, RichText.shown(cell.shown(), struck));
        }
    }

    private void set(GridRow into, int column, String text, boolean value) {
        if (value && form == CellForm.STORED) {
            into.setValue(column, text);
        } else {
            into.set(column, text);
        }
    }

    /** The value as it is stored. */
    private static String value(OpenCell cell) {
        return switch (cell.type()) {
            case "boolean" -> cell.value().equals("true") ? "TRUE" : "FALSE";
            case "date" -> IsoMoment.text(cell.value());
            case "time" -> clock(cell.value());
            default -> StoredNumber.plain(cell.value());
        };
    }

    /** {@code PT14H30M00S} as {@code 14:30:00}, {@code -PT00H30M00S} as {@code -00:30:00}. */
    private static String clock(String duration) {
        try {
            Duration stored = Duration.parse(duration);
            Duration time = stored.abs();
            String sign = stored.isNegative() ? "-" : "";
            String fraction = time.toMillisPart() == 0 ? "" : String.format(".%03d", time.toMillisPart());
            return String.format(
                    "%s%02d:%02d:%02d%s", sign, time.toHours(), time.toMinutesPart(), time.toSecondsPart(), fraction);
        } catch (DateTimeParseException noTime) {
            return duration;
        }
    }

    /** The value as a ledger means it: with leading zeros, a sign of per cent or a unit that the cell displays beside the same number. */
    private static String meant(OpenCell cell, String shown) {
        if (cell.type().equals("date")) {
            return NumberText.dated(IsoMoment.text(cell.value()));
        }
        if (cell.type().equals("boolean") || cell.type().equals("time")) {
            return value(cell);
        }
        String plain = NumberText.plain(cell.value());
        if (cell.type().equals("percentage")) {
            BigDecimal share = decimal(plain);
            return share == null ? plain : NumberPicture.plain(share.movePointRight(2)) + "%";
        }
        BigDecimal number = decimal(plain);
        Matcher displayed = DISPLAYED.matcher(shown);
        if (number == null || !displayed.matches()) {
            return plain;
        }
        BigDecimal seen = decimal(displayed.group(2).replace(",", ""));
        if (seen == null
                || number.setScale(Math.max(0, seen.scale()), RoundingMode.HALF_UP)
                                .compareTo(seen)
                        != 0) {
            return plain;
        }
        String digits = CODE.matcher(displayed.group(2)).matches() ? displayed.group(2) : plain;
        return sign(displayed.group(1)) + digits + sign(displayed.group(3));
    }

    /** Letters and signs of currencies say something; brackets and the like do not. */
    private static String sign(String around) {
        boolean tells = around.codePoints()
                .anyMatch(sign -> Character.isLetter(sign) || Character.getType(sign) == Character.CURRENCY_SYMBOL);
        return tells ? around.strip() : "";
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
