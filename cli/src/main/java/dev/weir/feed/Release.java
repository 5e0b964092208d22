package dev.weir.feed;

import dev.weir.schema.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed as it was given away on a day.
 *
 * @param series its number; the feed's file may name another one by now
 * @param number counts the releases of a series, from 0
 * @param issued the day of the series' first release
 * @param modified the day of this one
 * @param rows how many it has
 * @param outside in how many of them coordinates were left out, as they lie outside the district
 * @param filled by column, in how many rows it has a value
 * @param files in their order on the page
 * @param withdrawn public ids that an earlier release of the series had and this one has not, in order
 * @param withheld what was withheld of the counts; empty of a feed of rows
 * @param changes what this release and those before it have changed, the oldest first
 */
public record Release(
        Feed feed,
        int series,
        int number,
        LocalDate issued,
        LocalDate modified,
        long rows,
        long outside,
        Map<String, Long> filled,
        List<FeedFile> files,
        List<String> withdrawn,
        Optional<WithheldCells> withheld,
        List<Change> changes) {

    public Release {
        filled = Map.copyOf(filled);
        files = List.copyOf(files);
        withdrawn = List.copyOf(withdrawn);
        changes = List.copyOf(changes);
    }

    /** A feed that is not open: it stands in the catalogue, and nothing of it is given away. */
    static Release closed(Feed feed, LocalDate day) {
        return new Release(
                feed, feed.release(), 0, day, day, 0, 0, Map.of(), List.of(), List.of(), Optional.empty(), List.of());
    }

    /** Whether it is given away. */
    public boolean isOpen() {
        return !files.isEmpty();
    }

    /** Series and number, such as {@code 1.3}. */
    public String version() {
        return series + "." + number;
    }

    /** The feed's description, with how coarse the counts had to be. */
    public Title description() {
        return TakenStep.description(feed, withheld);
    }

    /** The first day on which its counts may be given away anew; empty of rows, which follow their data. */
    public Optional<LocalDate> next() {
        return withheld.map(counted -> feed.rhythm().next(modified));
    }

    /** The file in this format; a feed without a place has no GeoJSON. */
    public Optional<FeedFile> file(FeedFormat format) {
        return files.stream().filter(file -> file.format() == format).findFirst();
    }
}
