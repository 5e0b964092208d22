package dev.weir.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How good a feed is for those who use it. A score of 100 is whole, of its day and described; the reasons say what is missing from it.
 *
 * @param version of the last release; empty if there is none
 * @param next the first day on which its counts may be given away anew; empty of rows
 * @param isBad whether somebody should act: it is late, was never given away, has an empty column or other columns than its file
 */
public record FeedQuality(
        String feed, String version, int score, List<String> reasons, Optional<LocalDate> next, boolean isBad) {

    private static final int WHOLE = 100;
    private static final int FOR_LATE = 40;
    private static final int FOR_EMPTY = 20;
    private static final int FOR_WORDS = 10;
    private static final int MOST_WITHHELD = 20;

    public FeedQuality {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param release the last one
     * @param looked the day on which the feed was last computed, whether or not it had changed
     * @param today the day of the question
     */
    static FeedQuality of(Feed feed, Release release, LocalDate looked, LocalDate today, boolean sameColumns) {
        List<String> reasons = new ArrayList<>();
        int score = WHOLE;
        boolean bad = false;
        LocalDate due = looked.plus(feed.rhythm().period()).plusDays(1);
        if (!feed.isClosed() && today.isAfter(due)) {
            reasons.add("late: last made on " + DateTimeFormatter.ISO_DATE.format(looked) + ", "
                    + feed.rhythm().title().en() + " is promised");
            score -= FOR_LATE;
            bad = true;
        }
        if (!sameColumns) {
            reasons.add("the file describes other columns than the release has; make it anew");
            bad = true;
        }
        for (FeedColumn column : feed.columns()) {
            long filled = release.filled().getOrDefault(column.name(), 0L);
            if (release.rows() > 0 && filled == 0) {
                reasons.add("column " + column.name() + " is empty");
                score -= FOR_EMPTY;
                bad = true;
            } else if (filled * 2 < release.rows()) {
                reasons.add(String.format(
                        Locale.ROOT, "column %s is filled in %d of %d rows", column.name(), filled, release.rows()));
                score -= FOR_WORDS;
            }
        }
        if (release.rows() == 0) {
            reasons.add("it has no row");
            score -= FOR_EMPTY;
            bad = true;
        }
        if (release.outside() > 0) {
            reasons.add(release.outside() + " rows have coordinates outside the district, which are left out");
            score -= FOR_WORDS;
        }
        if (feed.keywords().isEmpty()) {
            reasons.add("nobody finds it by a keyword");
            score -= FOR_WORDS;
        }
        double withheld = release.withheld().map(WithheldCells::percent).orElse(0.0);
        score -= (int) Math.round(Math.min(withheld, MOST_WITHHELD));
        if (withheld > 0) {
            reasons.add(String.format(Locale.ROOT, "%.1f %% of the cells are withheld", withheld));
        }
        return new FeedQuality(feed.name(), release.version(), Math.max(score, 0), reasons, release.next(), bad);
    }

    /** Of a feed that was never given away. */
    static FeedQuality never(Feed feed) {
        return new FeedQuality(
                feed.name(), "", 0, List.of("it was never given away; run `weir feed`"), Optional.empty(), true);
    }
}
