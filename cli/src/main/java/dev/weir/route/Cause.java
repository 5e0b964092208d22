package dev.weir.route;

import dev.weir.problem.WeirException;
import java.sql.SQLException;
import java.util.Optional;

/** What an exception of Camel or of a driver means, in one line for people. */
final class Cause {

    private Cause() {}

    /**
     * The first line of the SQL exception in the chain of causes, else of the innermost cause. What drivers write on further lines may hold values of rows and is left out.
     *
     * @return without a final stop
     */
    static String of(Throwable thrown) {
        Throwable innermost = thrown;
        while (!(innermost instanceof SQLException) && innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = Optional.ofNullable(innermost.getMessage()).orElse("").strip();
        String line = message.lines().findFirst().orElse("").strip();
        String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        boolean speaks = innermost instanceof Exception && text.contains(" ");
        return speaks ? text : (innermost.getClass().getSimpleName() + " " + text).strip();
    }

    /** The Weir exception in the chain of causes. */
    static Optional<WeirException> ours(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof WeirException weir) {
                return Optional.of(weir);
            }
        }
        return Optional.empty();
    }
}
