package dev.weir.sample.district;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** When the nights of the sample are: the first of a month, a month apart. */
public final class Night {

    private Night() {}

    /** The month the ledgers of a night are about. */
    public static YearMonth issue(int night) {
        return YearMonth.of(2026, 7).plusMonths(night);
    }

    /** The evening before, when the last input was written. */
    public static LocalDateTime lastInput(int night) {
        LocalDate eve = issue(night).atEndOfMonth();
        return eve.atTime(18, 0);
    }
}
