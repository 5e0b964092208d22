package dev.weir.cli;

import dev.weir.problem.HeldCode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a person can do about a held load: let it through only if Weir could read it at all. */
final class HeldRemedy {

    private HeldRemedy() {}

    /**
     * @param held why; empty where an older Weir did not note it
     * @param load the held load
     * @param proposal makes a command line of a command, for the same workspace
     */
    static String of(Optional<HeldCode> held, long load, UnaryOperator<String> proposal) {
        boolean readable = held.map(HeldCode::readable).orElse(true);
        String when = readable ? "to let it through: " : "when the mapping has been corrected: ";
        return when + proposal.apply("accept " + load);
    }
}
