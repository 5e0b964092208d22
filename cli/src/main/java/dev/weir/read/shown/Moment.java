package dev.weir.read.shown;

import java.time.LocalDate;

/**
 * A number as a point in time, as Excel counts: day 60 of the 1900 system is the 29 February 1900 that never was, day 0 is 0 January 1900.
 *
 * @param days since the system's day 0
 * @param millis of the day, or of all days for a duration
 */
record Moment(long days, long millis, int year, int month, int day) {

    static final long DAY = 86_400_000L;

    /** The last day that has a date, 9999-12-31. */
    static final long LAST_DAY = 2_958_465;

    private static final int SHIFT_OF_1904 = 1462;

    /** @param millis since the system's day 0, not negative */
    static Moment of(long millis, boolean from1904) {
        long day = millis / DAY + (from1904 ? SHIFT_OF_1904 : 0);
        long rest = millis % DAY;
        if (day == 0) {
            return new Moment(day, rest, 1900, 1, 0);
        }
        if (day == 60) {
            return new Moment(day, rest, 1900, 2, 29);
        }
        LocalDate date = LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
        return new Moment(day, rest, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** From 0 for Sunday; by Excel's own count also before March 1900. */
    int weekday() {
        return (int) Math.floorMod(days - 1, 7L);
    }

    int hour() {
        return (int) (millis / 3_600_000);
    }

    int minute() {
        return (int) (millis / 60_000 % 60);
    }

    int second() {
        return (int) (millis / 1000 % 60);
    }

    int fraction() {
        return (int) (millis % 1000);
    }
}
