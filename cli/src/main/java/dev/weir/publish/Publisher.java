package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Meta;
import dev.weir.store.PrivateFiles;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes an audience's file of the working one: golden tables with the fields of the published privacy classes, without keys, and the
 * operations tables without what could hold people's data.
 *
 * @param published where the versions lie
 * @param audience who may see what of it
 * @param keep how many versions stay, at least 1
 * @param clock in the district's zone, for the versions' names
 */
public record Publisher(Published published, Audience audience, int keep, Clock clock) {

    private static final String PUBLISHED_CONTENT = "published_content";
    private static final String PUBLISHED_SIGHT = "published_sight";

    public Publisher {
        if (keep < 1) {
            throw new IllegalArgumentException("keep " + keep + ": at least one published version must stay");
        }
    }

    /**
     * Publishes if the golden rows, the loads, the schema or the classes differ from what was published last. A crash at any moment leaves
     * the version that was there; its remains go the next time.
     *
     * @param work no transaction is open; {@link Published#folder()} is among its readable folders
     * @param schema as applied to it
     * @param run whose result this is
     * @return the new version; empty if there is nothing new
     * @throws WeirException of stage PUBLISH; the version published before stays
     */
    public Optional<Publication> publish(WorkDatabase work, Schema schema, long run) {
        Connection connection = work.connection();
        try {
            LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
            Visible visible = new Visible(schema, audience);
            HiddenRows hidden = HiddenRows.find(connection, visible, now.toLocalDate());
            String content =
                    ContentFingerprint.of(connection, visible, hidden, now.toLocalDate()) + "/" + published.access();
            if (published.current().isPresent()
                    && Meta.get(connection, note(PUBLISHED_CONTENT)).equals(Optional.of(content))) {
                return Optional.empty();
            }
            Path file = published.begin();
            try {
                build(connection, file, new PublishedTables(visible, hidden, run, now));
            } catch (SQLException | RuntimeException | Error failure) {
                remove(file.getParent(), failure);
                throw failure;
            }
            Path version = published.finish(file, run, now);
            int withdrawn = withdraw(connection, visible);
            Meta.set(connection, note(PUBLISHED_CONTENT), content);
            published.prune(keep);
            return Optional.of(new Publication(version, withdrawn, hidden.undecided()));
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.PUBLISH,
                    published.link().toString(),
                    "the file cannot be made: " + DatabaseMessage.of(failure) + "; the version published before stays",
                    failure);
        }
    }

    /** What the working file remembers of each audience's file. */
    private String note(String what) {
        return audience.name().isEmpty() ? what : what + " " + audience.name();
    }

    /** Removes the earlier versions if they show what may not be seen any more. A crash before it is noted makes it happen again. */
    private int withdraw(Connection connection, Visible visible) throws SQLException {
        int earlier = 0;
        if (visible.isNarrowerThan(Meta.get(connection, note(PUBLISHED_SIGHT)))) {
            earlier = published.withdraw();
        }
        Meta.set(connection, note(PUBLISHED_SIGHT), visible.text());
        return earlier;
    }

    private static void build(Connection connection, Path file, PublishedTables tables) throws SQLException {
        String home = connection.getCatalog();
        execute(
                connection,
                "ATTACH " + Sql.literal(file.toAbsolutePath().normalize().toString()) + " AS published");
        try {
            tables.copy(connection, home);
            execute(connection, "CHECKPOINT published");
        } catch (SQLException | RuntimeException | Error failure) {
            leave(connection, home, failure);
            throw failure;
        }
        execute(connection, "USE " + Sql.name(home));
        execute(connection, "DETACH published");
    }

    /** What hinders the clearing up is only added to why there is something to clear up. */
    private static void leave(Connection connection, String home, Throwable failure) {
        try {
            execute(connection, "USE " + Sql.name(home));
            execute(connection, "DETACH published");
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private static void remove(Path building, Throwable failure) {
        try {
            PrivateFiles.delete(building);
        } catch (WeirException second) {
            failure.addSuppressed(second);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
