package dev.weir.mapping;

import java.time.Duration;

/**
 * How far a register has been read.
 *
 * @param column our name of the column; the mark is its greatest value in the committed load
 * @param first the mark of the first run, as the database understands it
 * @param overlap read again this much before the mark, for rows committed late
 */
public record Watermark(String column, String first, Duration overlap) {}
