package dev.weir.cli;

import dev.weir.problem.HeldCode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a person can do about a held load: let it through only if Weir could read it at all. */
final class HeldRemedy {

    private static final String LET_THROUGH = "to let it through: ";

    private HeldRemedy() {}

    /**
     * @param held why; empty where an older Weir did not note it
     * @param load the held load
     * @param proposal makes a command line of a command, for the same workspace
     */
    static String of(Optional<HeldCode> held, long load, UnaryOperator<String> proposal) {
        String word = held.filter(HeldCode::isOfReturned).isPresent() ? " " + AcceptCommand.WHOLE_LEDGER : "";
        return held.map(HeldRemedy::when).orElse(LET_THROUGH) + proposal.apply("accept " + load + word);
    }

    private static String when(HeldCode held) {
        return switch (held) {
            case BRAKE, TOO_MANY_REJECTS, TOTALS, COLUMN_UNREADABLE -> LET_THROUGH;
            case RECEIPTS_UNUSABLE, RECEIPTS_MISSING ->
                "only if it is the whole ledger, as all other records of it would end: ";
            case TOO_LONG, TOO_LARGE -> "when the limit in weir.yaml has been raised: ";
            default -> "when the mapping has been corrected: ";
        };
    }
}
