package dev.weir.sample.district;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes resident identity numbers by GB 11643: six digits of the division, eight of the birth date, three of sequence, a check character. */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /** @param sequence 0 to 999, odd for men */
    public static String of(String division, LocalDate bornOn, int sequence) {
        return of(division, bornOn.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    }

    /** @param birthDigits eight digits that need not be a date */
    public static String of(String division, String birthDigits, int sequence) {
        String digits = division + birthDigits + "%03d".formatted(sequence);
        return digits + check(digits);
    }

    /** The form of before 1999 of somebody born in the 20th century: no century, no check character. */
    public static String fifteenDigits(String number) {
        return number.substring(0, 6) + number.substring(8, 17);
    }

    /** The number with a check character that does not belong to it. */
    public static String withWrongCheck(String number) {
        String digits = number.substring(0, 17);
        int right = CHECKS.indexOf(check(digits));
        return digits + CHECKS.charAt((right + 4) % CHECKS.length());
    }

    private static char check(String digits) {
        int sum = 0;
        for (int position = 0; position < WEIGHTS.length; position++) {
            sum += WEIGHTS[position] * (digits.charAt(position) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
