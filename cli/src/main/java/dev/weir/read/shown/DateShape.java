package dev.weir.read.shown;

import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as a date, a time or a duration. */
final class DateShape {

    /** What Excel writes where there is no such date. */
    static final String NONE = "#".repeat(255);

    private static final BigDecimal BEYOND = BigDecimal.valueOf(Moment.LAST_DAY + 1);

    private final Section section;
    private final CalendarNames names;
    private final boolean half;
    private final long step;

    DateShape(Section section) {
        this.section = section;
        this.names = CalendarNames.of(section.language());
        this.half = section.has(Kind.HALF_DAY);
        int digits = section.tokens().stream()
                .filter(token -> token.is(Kind.FRACTION))
                .mapToInt(token -> token.text().length())
                .max()
                .orElse(0);
        this.step = digits == 0 ? 1000 : digits == 1 ? 100 : digits == 2 ? 10 : 1;
    }

    /** Without the sign of a negative time, which only a workbook that counts from 1904 has. */
    String shown(BigDecimal number, boolean from1904) {
        boolean negative = number.signum() < 0;
        if (negative && !from1904 || number.abs().compareTo(BEYOND) >= 0) {
            return NONE;
        }
        BigDecimal steps = number.abs().multiply(BigDecimal.valueOf(Moment.DAY / step));
        long millis = steps.setScale(0, RoundingMode.HALF_UP).longValue() * step;
        Moment moment = Moment.of(millis, from1904);
        StringBuilder shown = new StringBuilder();
        for (Token token : section.tokens()) {
            switch (token.kind()) {
                case DATE -> shown.append(part(token.text(), moment));
                case ELAPSED -> shown.append(elapsed(token.text(), millis));
                case HALF_DAY -> shown.append(halfDay(token.text(), moment));
                case FRACTION -> shown.append(fraction(token.text().length(), moment));
                case GENERAL -> shown.append(GeneralNumber.shown(number));
                default -> shown.append(token.text());
            }
        }
        return shown.toString();
    }

    private String part(String letters, Moment moment) {
        int length = letters.length();
        return switch (letters.charAt(0)) {
            case 'y' -> length <= 2 ? year(two(moment.year() % 100)) : year(four(moment.year()));
            case 'e' -> year(Integer.toString(moment.year()));
            case 'b' -> year(length <= 2 ? two((moment.year() + 543) % 100) : four(moment.year() + 543));
            case 'm' -> length <= 2 ? numeral(moment.month(), length) : names.month(moment.month(), length);
            case 'd' -> length <= 2 ? numeral(moment.day(), length) : names.day(moment.weekday(), length);
            case 'a' -> names.weekday(moment.weekday(), length);
            case 'h' -> numeral(half ? (moment.hour() + 11) % 12 + 1 : moment.hour(), length);
            case 'n' -> numeral(moment.minute(), length);
            case 's' -> numeral(moment.second(), length);
            // the era of a Japanese year; no other calendar has one
            default -> "";
        };
    }

    private String elapsed(String letters, long millis) {
        long unit =
                switch (letters.charAt(0)) {
                    case 'h' -> 3_600_000L;
                    case 'm' -> 60_000L;
                    default -> 1000L;
                };
        String digits = Long.toString(millis / unit);
        return "0".repeat(Math.max(0, letters.length() - digits.length())) + digits;
    }

    private String halfDay(String letters, Moment moment) {
        boolean afternoon = moment.hour() >= 12;
        if (letters.indexOf('午') >= 0) {
            return afternoon ? "下午" : "上午";
        }
        if (letters.length() == 3) {
            return letters.substring(afternoon ? 2 : 0, afternoon ? 3 : 1);
        }
        return names.halfDay(afternoon);
    }

    private static String fraction(int digits, Moment moment) {
        String millis = "00" + moment.fraction();
        return "." + millis.substring(millis.length() - 3).substring(0, digits);
    }

    private String year(String digits) {
        return section.numerals() == 0 ? digits : ChineseNumerals.digits(digits, section.numerals());
    }

    private String numeral(int number, int length) {
        if (section.numerals() > 0) {
            return ChineseNumerals.whole(Integer.toString(number), section.numerals());
        }
        return length == 1 ? Integer.toString(number) : two(number);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
