package dev.weir.load;

import dev.weir.problem.HeldCode;
import java.util.Optional;

/**
 * What became of an input.
 *
 * @param held why it was held, as a code; empty otherwise
 * @param message why it was held or failed, in a sentence that begins with the code; empty otherwise
 */
public record LoadOutcome(
        long loadId,
        String mapping,
        String input,
        LoadStatus status,
        Optional<HeldCode> held,
        RowCounts counts,
        String message,
        long millis) {}
