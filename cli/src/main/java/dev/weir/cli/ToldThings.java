package dev.weir.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Things of one kind in a summary, under a heading: a few of them, and where the rest is told. */
final class ToldThings {

    private static final String INDENT = "  ";

    /** So many are told; a night in which more went wrong has one reason. */
    private static final int MOST_TOLD = 8;

    private final PrintWriter out;
    private final UnaryOperator<String> proposal;
    private final boolean all;

    /**
     * @param proposal makes a command line of a command, for the same workspace
     * @param all whether each thing is told
     */
    ToldThings(PrintWriter out, UnaryOperator<String> proposal, boolean all) {
        this.out = out;
        this.proposal = proposal;
        this.all = all;
    }

    /** @param rest the command that tells all of them */
    <T> void tell(String heading, List<T> things, Function<T, List<String>> lines, String rest) {
        if (things.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading);
        int most = all ? things.size() : MOST_TOLD;
        things.stream()
                .limit(most)
                .flatMap(thing -> lines.apply(thing).stream())
                .forEach(line -> out.println(INDENT + DisplayText.oneLine(line)));
        if (things.size() > most) {
            out.println(INDENT + "… and " + (things.size() - most) + " more: " + proposal.apply(rest));
        }
    }
}
