package dev.weir.feed;

import dev.weir.schema.Title;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a release has changed.
 *
 * @param version of the release
 * @param day of its data
 * @param rows how many it has
 * @param difference from the release before; empty if it is the first, or its columns are others
 * @param correction why it was made before its time; empty if it was not
 */
public record Change(
        String version, LocalDate day, long rows, Optional<RowDifference> difference, Optional<Title> correction) {}
