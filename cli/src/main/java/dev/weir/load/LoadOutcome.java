package dev.weir.load;

import dev.weir.problem.HeldCode;
import java.util.List;
import java.util.Optional;

/**
 * What became of an input.
 *
 * @param held why it was held, as a code; empty otherwise
 * @param message why it was held or failed, in a sentence that begins with the code; empty otherwise
 * @param notes what its reader noticed that a person should look at, one sentence each
 * @param faults what is wrong with its rows; only of a load that was tried and taken back
 */
public record LoadOutcome(
        long loadId,
        String mapping,
        String input,
        LoadStatus status,
        Optional<HeldCode> held,
        RowCounts counts,
        String message,
        long millis,
        List<String> notes,
        List<FaultGroup> faults) {

    public LoadOutcome {
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /** One in which nothing was noticed. */
    public LoadOutcome(
            long loadId,
            String mapping,
            String input,
            LoadStatus status,
            Optional<HeldCode> held,
            RowCounts counts,
            String message,
            long millis) {
        this(loadId, mapping, input, status, held, counts, message, millis, List.of(), List.of());
    }

    LoadOutcome with(Findings found) {
        return new LoadOutcome(
                loadId, mapping, input, status, held, counts, message, millis, found.notes(), found.faults());
    }
}
