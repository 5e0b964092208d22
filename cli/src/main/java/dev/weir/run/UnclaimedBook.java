package dev.weir.run;

import dev.weir.store.Session;
import dev.weir.store.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The lines of {@code weir.unclaimed}. */
public final class UnclaimedBook {

    /** A day between two nights, which do not begin at the same second. */
    private static final Duration LONG = Duration.ofHours(23);

    private UnclaimedBook() {}

    /** The files that no route took in the last whole run, whether they still lie there or not. */
    public static List<UnclaimedFile> read(Session session, LocalDateTime now) throws SQLException {
        return session.rows("SELECT input, since, nearest FROM weir.unclaimed ORDER BY input", row -> file(row, now));
    }

    private static UnclaimedFile file(ResultSet row, LocalDateTime now) throws SQLException {
        LocalDateTime since = row.getTimestamp(2).toLocalDateTime();
        return of(row.getString(1), since, Optional.ofNullable(row.getString(3)), now);
    }

    static UnclaimedFile of(String file, LocalDateTime since, Optional<String> nearest, LocalDateTime now) {
        return new UnclaimedFile(file, since, nearest, !since.plus(LONG).isAfter(now));
    }

    static void write(Session session, List<UnclaimedFile> files) throws SQLException {
        Transaction.run(session.connection(), () -> {
            session.execute("DELETE FROM weir.unclaimed");
            for (UnclaimedFile file : files) {
                session.execute(
                        "INSERT INTO weir.unclaimed (input, since, nearest) VALUES (?, ?, ?)",
                        file.file(),
                        file.since(),
                        file.nearest().orElse(null));
            }
            return null;
        });
    }
}
