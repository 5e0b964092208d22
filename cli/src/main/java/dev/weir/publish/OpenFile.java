package dev.weir.publish;

import dev.weir.open.CountTable;
import dev.weir.open.OpenSecret;
import dev.weir.open.OpenTables;
import dev.weir.open.TableAudit;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.PrivateFiles;
import dev.weir.store.PublicationDay;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * The file of what everybody may have, {@code data/open.duckdb}: feeds see nothing else.
 *
 * @param file where it lies
 * @param building a folder in which the working database may attach files
 */
public record OpenFile(Path file, Path building) {

    private static final Audience EVERYBODY = Audience.of(Set.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL));

    /**
     * Makes the file anew and puts it in its place at once; whoever reads the old one goes on with it.
     *
     * @param work no transaction is open
     * @return what became of each table of counts
     * @throws WeirException of stage PUBLISH; the file made before stays
     */
    public List<TableAudit> write(
            WorkDatabase work, Schema schema, List<CountTable> counts, OpenSecret secret, LocalDateTime time) {
        Connection connection = work.connection();
        Path folder = building.resolve(".building-open");
        try {
            PrivateFiles.delete(folder);
            PrivateFiles.createFolder(folder);
            Path fresh = folder.resolve("open.duckdb");
            HiddenRows hidden = HiddenRows.find(connection, new Visible(schema, EVERYBODY), time.toLocalDate());
            new Session(connection).execute(PublicationDay.set(time.toLocalDate()));
            List<TableAudit> audits =
                    fill(connection, fresh, new OpenTables(schema, secret, hidden::condition), counts, time);
            PrivateFiles.restrict(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.delete(folder);
            return audits;
        } catch (SQLException failure) {
            throw failed("it cannot be made: " + DatabaseMessage.of(failure), failure);
        } catch (IOException failure) {
            throw failed(
                    "it cannot be put in its place (" + failure + "); check the permissions and the disk", failure);
        }
    }

    private static List<TableAudit> fill(
            Connection connection, Path fresh, OpenTables tables, List<CountTable> counts, LocalDateTime time)
            throws SQLException {
        Session session = new Session(connection);
        String home = connection.getCatalog();
        session.execute(
                "ATTACH " + Sql.literal(fresh.toAbsolutePath().normalize().toString()) + " AS open_data");
        try {
            List<TableAudit> audits = tables.fill(session, "open_data", counts, time);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT open_data");
            }
            return audits;
        } finally {
            session.execute("USE " + Sql.name(home));
            session.execute("DETACH open_data");
        }
    }

    private WeirException failed(String what, Exception failure) {
        return new WeirException(Stage.PUBLISH, file.toString(), what + "; the file made before stays", failure);
    }
}
