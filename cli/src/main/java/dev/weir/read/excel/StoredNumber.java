package dev.weir.read.excel;

import dev.weir.read.excel.NumberFormat.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The text of a number as it is stored: all its digits, and dates in ISO 8601 with their milliseconds. */
final class StoredNumber {

    private static final long DAY = 86_400_000L;
    private static final int LAST_DAY = 2_958_465;

    /** Numbers of more digits before the point or zeros behind it are written with an exponent. */
    private static final int WIDEST = 21;

    /** The shortest notation that names a binary number has at most so many digits. */
    private static final int LONGEST = 17;

    private static final Pattern WHOLE = Pattern.compile("-?[1-9][0-9]{15,40}");
    private static final Pattern EXACT = Pattern.compile("-?(?=[0-9.]{19})[1-9][0-9]{0,20}\\.[0-9]{0,20}[1-9]");

    private StoredNumber() {}

    /** The shortest decimal that names the number; what is no number comes back as it is. */
    static String plain(String value) {
        if (isShort(value) || isLonger(value)) {
            return value;
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            return value;
        }
        return Double.isFinite(number) ? plain(number) : value;
    }

    static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        int magnitude = exact.precision() - exact.scale() - 1;
        return magnitude < WIDEST && magnitude > -WIDEST ? exact.toPlainString() : exact.toString();
    }

    /** Digits that no binary number holds, as other programs than Excel write them: an identity number must not change without a word. */
    private static boolean isLonger(String value) {
        return value.length() > LONGEST - 2
                && (WHOLE.matcher(value).matches() || EXACT.matcher(value).matches());
    }

    /** Nearly all numbers are written so: digits, perhaps with a sign or a point, too few to be an approximation. */
    private static boolean isShort(String value) {
        int digits = value.startsWith("-") ? 1 : 0;
        int length = value.length();
        if (length - digits > LONGEST - 2 || length == digits || value.equals("-0")) {
            return false;
        }
        boolean point = false;
        for (int i = digits; i < length; i++) {
            char sign = value.charAt(i);
            if (sign == '.' && !point && i > digits && i < length - 1) {
                point = true;
            } else if (sign < '0' || sign > '9') {
                return false;
            }
        }
        boolean leadingZero = value.charAt(digits) == '0' && length > digits + 1 && value.charAt(digits + 1) != '.';
        return !leadingZero && !(point && value.charAt(length - 1) == '0');
    }

    /** A date, a time of day or a duration; a number that is none of these stays a number. */
    static String moment(String value, Kind kind, boolean from1904) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            return value;
        }
        if (!(number >= 0) || number >= LAST_DAY + 1 || kind == Kind.DATE && number == 0 && !from1904) {
            return plain(value);
        }
        long millis = Math.round(number * DAY);
        boolean clockOnly = kind == Kind.ELAPSED || millis < DAY && (kind == Kind.TIME || !from1904);
        return clockOnly ? clock(millis) : calendar(millis, from1904);
    }

    private static String calendar(long millis, boolean from1904) {
        long day = millis / DAY;
        long rest = millis % DAY;
        String date;
        if (day == 60 && !from1904) {
            // Excel takes 1900 for a leap year; the day does not exist
            date = "1900-02-29";
        } else {
            LocalDate epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
            date = epoch.plusDays(day).toString();
        }
        return rest == 0 ? date : date + " " + clock(rest);
    }

    private static String clock(long millis) {
        String seconds = two(millis / 3_600_000) + ":" + two(millis / 60_000 % 60) + ":" + two(millis / 1000 % 60);
        long fraction = millis % 1000;
        return fraction == 0
                ? seconds
                : seconds + "." + Long.toString(1000 + fraction).substring(1);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
