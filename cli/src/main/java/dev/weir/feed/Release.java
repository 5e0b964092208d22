package dev.weir.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed as it was given away on a day.
 *
 * @param number counts the releases of a series, from 0
 * @param issued the day of the series' first release
 * @param modified the day of this one
 * @param rows how many it has
 * @param outside in how many of them coordinates were left out, as they lie outside the district
 * @param filled by column, in how many rows it has a value
 * @param files in their order on the page
 * @param withdrawn public ids that an earlier release of the series had and this one has not, in order
 * @param withheld what was withheld of the counts; empty of a feed of rows
 */
public record Release(
        Feed feed,
        int number,
        LocalDate issued,
        LocalDate modified,
        long rows,
        long outside,
        Map<String, Long> filled,
        List<FeedFile> files,
        List<String> withdrawn,
        Optional<WithheldCells> withheld) {

    public Release {
        filled = Map.copyOf(filled);
        files = List.copyOf(files);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Series and number, such as {@code 1.3}. */
    public String version() {
        return feed.release() + "." + number;
    }

    /** The file in this format; a feed without a place has no GeoJSON. */
    public Optional<FeedFile> file(FeedFormat format) {
        return files.stream().filter(file -> file.format() == format).findFirst();
    }
}
