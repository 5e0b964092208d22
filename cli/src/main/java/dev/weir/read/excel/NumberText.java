package dev.weir.read.excel;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.excel.NumberFormat.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The text of a number as its value: decimal notation, ISO dates, codes with their leading zeros. */
final class NumberText {

    /** Excel shows and computes 15 significant digits; what stands behind them is noise of binary fractions. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 400;

    /** From here on a number has digits that a spreadsheet does not keep. */
    private static final double DIGITS_LOST = 1e15;

    private static final int SECONDS = 86_400;
    private static final int LAST_DAY = 2_958_465;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final boolean from1904;

    /** @param from1904 day 0 is 1904-01-01, as in workbooks of old Macs; else day 1 is 1900-01-01 */
    NumberText(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * @param value as the file writes it; what is no number comes back as it is
     * @return with a mark ({@link LostValue}) where digits are lost, and for a date: only its column can tell whether one was meant
     */
    String of(String value, NumberFormat format) {
        return switch (format.kind()) {
            case PLAIN -> kept(plain(value));
            case PADDED -> kept(padded(plain(value), format.digits()));
            case PICTURE -> {
                String plain = kept(plain(value));
                yield LostValue.is(plain)
                        ? plain
                        : format.picture().orElseThrow().shown(plain);
            }
            case DATE, TIME, ELAPSED -> moment(value, format);
        };
    }

    private static String kept(String number) {
        if (number.length() < 16 || number.indexOf('.') >= 0 && number.indexOf('.') < 16) {
            return number;
        }
        try {
            return Math.abs(Double.parseDouble(number)) < DIGITS_LOST
                    ? number
                    : LostValue.of(FaultCode.DIGITS_LOST, number);
        } catch (NumberFormatException noNumber) {
            return number;
        }
    }

    /** A date, marked as one that may have been made of something else. */
    static String dated(String date) {
        return LostValue.of(FaultCode.MADE_A_DATE, date);
    }

    private String moment(String value, NumberFormat format) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            return value;
        }
        long seconds = Math.round(number * SECONDS);
        if (!(number >= 0)
                || seconds >= (LAST_DAY + 1L) * SECONDS
                || format.kind() == Kind.DATE && number == 0 && !from1904) {
            return kept(plain(value));
        }
        if (format.kind() == Kind.ELAPSED) {
            return clock(seconds);
        }
        boolean timeOnly = format.kind() == Kind.TIME || !from1904;
        return seconds < SECONDS && timeOnly ? clock(seconds) : dated(calendar(seconds));
    }

    private String calendar(long seconds) {
        long day = seconds / SECONDS;
        int second = (int) (seconds % SECONDS);
        if (day == 60 && !from1904) {
            // Excel takes 1900 for a leap year. The day does not exist; whoever reads the text will say so.
            return second == 0 ? "1900-02-29" : "1900-02-29 " + clock(second);
        }
        LocalDate epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
        LocalDateTime moment = epoch.plusDays(day).atStartOfDay().plusSeconds(second);
        return second == 0 ? moment.toLocalDate().toString() : moment.format(DATE_TIME);
    }

    private static String clock(long seconds) {
        return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String padded(String number, int digits) {
        String positive = number.startsWith("-") ? number.substring(1) : number;
        if (positive.length() >= digits || !isDigits(positive)) {
            return number;
        }
        return (positive.length() < number.length() ? "-" : "") + "0".repeat(digits - positive.length()) + positive;
    }

    static String plain(String value) {
        if (isPlain(value)) {
            return value;
        }
        if (value.length() > LONGEST) {
            return value;
        }
        try {
            double binary = Double.parseDouble(value);
            if (!Double.isFinite(binary)) {
                return value;
            }
            BigDecimal written = new BigDecimal(value);
            BigDecimal number = written.precision() > PRECISION.getPrecision() ? new BigDecimal(binary) : written;
            if (number.signum() == 0 || number.scale() > LONGEST) {
                return "0";
            }
            return number.round(PRECISION).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    /** Whether a number already reads as it shall, as nearly all do: digits, or at most 15 of them around a point. */
    private static boolean isPlain(String value) {
        int point = value.indexOf('.');
        if (point < 0) {
            return isDigits(value) && (value.length() == 1 || value.charAt(0) != '0');
        }
        return value.length() <= PRECISION.getPrecision()
                && isDigits(value.substring(0, point))
                && isDigits(value.substring(point + 1))
                && (point == 1 || value.charAt(0) != '0')
                && value.charAt(value.length() - 1) != '0';
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
