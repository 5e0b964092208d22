package dev.weir.load;

/**
 * What became of an input.
 *
 * @param message why it was held or failed; empty otherwise
 */
public record LoadOutcome(
        long loadId, String mapping, String input, LoadStatus status, RowCounts counts, String message, long millis) {}
