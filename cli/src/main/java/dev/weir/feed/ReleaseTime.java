package dev.weir.feed;

import dev.weir.schema.Title;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the time has come for a release whose rows differ from the last one. Rows follow their data. A changed count proves that somebody
 * came or went, so counts wait until their rhythm has passed, also under another series, or after the feed was away.
 *
 * @param earlier the release that stands now; empty if there is none
 * @param noted the last release of the feed's counts that was ever made; empty if there is none, and of rows
 * @param csv the checksum of the new rows
 * @param day of the data
 */
record ReleaseTime(
        Feed feed, Optional<ReleaseNote> earlier, Optional<FeedAudits.Noted> noted, String csv, LocalDate day) {

    /** Why there is no release now; empty if there is one. */
    Optional<Waiting> waiting() {
        if (feed.count().isEmpty() || correction().isPresent() || isSame()) {
            return Optional.empty();
        }
        return lastDay()
                .map(last -> feed.rhythm().next(last))
                .filter(day::isBefore)
                .map(from -> new Waiting(
                        feed.name(),
                        lastVersion().orElseThrow() + " of " + lastDay().orElseThrow(),
                        from,
                        hint()));
    }

    /** The number in the series: that of the last one if its files are gone and its rows have not changed, else the next. */
    int number() {
        int next = Stream.concat(
                        earlier.filter(note -> note.series() == feed.release()).map(ReleaseNote::number).stream(),
                        noted.filter(note -> note.series() == feed.release()).map(FeedAudits.Noted::number).stream())
                .mapToInt(number -> number + 1)
                .max()
                .orElse(0);
        return earlier.isEmpty() && isSame() && next > 0 ? next - 1 : next;
    }

    /** The reason of a person why the release is made before its time; empty if nobody gives one. */
    Optional<Title> correction() {
        return feed.correction()
                .filter(word -> lastVersion().equals(Optional.of(word.of())))
                .map(Correction::why);
    }

    private boolean isSame() {
        return noted.filter(note -> note.csv().equals(csv)).isPresent();
    }

    private Optional<LocalDate> lastDay() {
        return Stream.concat(earlier.map(ReleaseNote::modified).stream(), noted.map(FeedAudits.Noted::day).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<String> lastVersion() {
        return earlier.map(ReleaseNote::version).or(() -> noted.map(FeedAudits.Noted::version));
    }

    private String hint() {
        return feed.correction()
                .map(word -> "; its correction is of " + word.of() + ", which is not the last release")
                .orElse("");
    }
}
