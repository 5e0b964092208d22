package dev.weir.feed;

import dev.weir.schema.Title;
import java.time.Period;

/** How often a feed promises to be looked at anew: the frequencies of the EU's authority table. */
public enum Rhythm {
    DAILY("DAILY", Period.ofDays(1), "daily", "每日"),
    WEEKLY("WEEKLY", Period.ofDays(7), "weekly", "每周"),
    MONTHLY("MONTHLY", Period.ofMonths(1), "monthly", "每月"),
    QUARTERLY("QUARTERLY", Period.ofMonths(3), "quarterly", "每季度"),
    YEARLY("ANNUAL", Period.ofYears(1), "yearly", "每年");

    private final String code;
    private final Period period;
    private final Title title;

    Rhythm(String code, Period period, String en, String zh) {
        this.code = code;
        this.period = period;
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
}
