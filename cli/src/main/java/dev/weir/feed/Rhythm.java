package dev.weir.feed;

import dev.weir.schema.Title;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often a feed promises to be looked at anew: the frequencies of the EU's authority table. */
public enum Rhythm {
    DAILY("DAILY", Period.ofDays(1), 1, "daily", "每日"),
    WEEKLY("WEEKLY", Period.ofDays(7), 4, "weekly", "每周"),
    MONTHLY("MONTHLY", Period.ofMonths(1), 15, "monthly", "每月"),
    QUARTERLY("QUARTERLY", Period.ofMonths(3), 45, "quarterly", "每季度"),
    YEARLY("ANNUAL", Period.ofYears(1), 183, "yearly", "每年");

    private final String code;
    private final Period period;
    private final int halfInDays;
    private final Title title;

    Rhythm(String code, Period period, int halfInDays, String en, String zh) {
        this.code = code;
        this.period = period;
        this.halfInDays = halfInDays;
        title = new Title(en, zh);
    }

    public Period period() {
        return period;
    }

    public Title title() {
        return title;
    }

    public String address() {
        return "http://publications.europa.eu/resource/authority/frequency/" + code;
    }

    /** The frequency as a duration of ISO 8601. */
    public String duration() {
        return period.toString();
    }

    /**
     * The first day on which counts may be given away again, so that nobody can tell from two releases who came in between: a new day, week,
     * month, quarter or year of the calendar, and not before half of the rhythm has passed.
     *
     * @param last the day of the last release
     */
    public LocalDate next(LocalDate last) {
        LocalDate begins =
                switch (this) {
                    case DAILY -> last.plusDays(1);
                    case WEEKLY -> last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                    case MONTHLY -> last.with(TemporalAdjusters.firstDayOfNextMonth());
                    case QUARTERLY -> last.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
                    case YEARLY -> last.with(TemporalAdjusters.firstDayOfNextYear());
                };
        LocalDate half = last.plusDays(halfInDays);
        return begins.isBefore(half) ? half : begins;
    }
}
