package dev.weir.route;

import dev.weir.problem.WeirException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import java.util.Set;

/** What an exception of Camel or of a driver means, in one line for people. */
final class Cause {

    /** PostgreSQL's and MariaDB's. */
    private static final Set<String> STOPPED_BY_TIMEOUT = Set.of("57014", "70100");

    private Cause() {}

    /**
     * What the SQL exception in the chain of causes means, else the first line of the innermost cause.
     *
     * @return without a final stop
     */
    static String of(Throwable thrown) {
        if (isSilence(thrown)) {
            return "it gave no answer within the statement_timeout of weir.yaml";
        }
        Throwable innermost = thrown;
        while (!(innermost instanceof SQLException) && innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof SQLException refused) {
            return DatabaseReason.of(refused);
        }
        String message = Optional.ofNullable(innermost.getMessage()).orElse("").strip();
        String line = message.lines().findFirst().orElse("").strip();
        String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        boolean speaks = innermost instanceof Exception && text.contains(" ");
        return speaks ? text : (innermost.getClass().getSimpleName() + " " + text).strip();
    }

    /** Whether a database was given up because it took too long, by its driver, by itself or by the line. */
    static boolean isSilence(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            boolean stopped = each instanceof SQLException sql
                    && sql.getSQLState() != null
                    && STOPPED_BY_TIMEOUT.contains(sql.getSQLState());
            if (stopped || each instanceof SQLTimeoutException || each instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
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
