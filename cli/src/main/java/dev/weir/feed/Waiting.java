package dev.weir.feed;

import java.time.LocalDate;

/**
 * Counts that have changed and are not given away yet, as their rhythm has not passed since their last release.
 *
 * @param last the version and the day of that release
 * @param from the first day on which they are
 * @param hint what a person may do; empty if it is nothing
 */
public record Waiting(String feed, String last, LocalDate from, String hint) {

    /** {@code population: its counts differ from 1.0 of 2026-09-01; …}. */
    public String sentence() {
        return feed + ": its counts differ from " + last + "; the next release is made from " + from
                + " on, as its rhythm promises" + hint;
    }
}
