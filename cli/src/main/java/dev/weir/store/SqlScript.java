package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs an SQL file that lies beside this class in the jar. */
public final class SqlScript {

    private SqlScript() {}

    /**
     * Runs all statements of the file, in order, in the connection's transaction.
     *
     * @param resource the file's name, such as {@code operations.sql}
     * @throws WeirException when a statement fails; the file and DuckDB's message are named
     */
    public static void run(Connection connection, String resource) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(read(resource));
        } catch (SQLException failure) {
            throw new WeirException(Stage.CONFIGURE, resource, DatabaseMessage.of(failure), failure);
        }
    }

    private static String read(String resource) {
        try (InputStream stream = SqlScript.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no " + resource + " beside " + SqlScript.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
