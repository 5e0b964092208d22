package dev.weir.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The {@code weir_*} SQL functions, defined in {@code functions.sql}; every database of a workspace has them. */
public final class Functions {

    private static final String RESOURCE = "functions.sql";

    private Functions() {}

    /**
     * Creates or replaces the functions in the schema {@code main} of the opened database. They do not name it and can be copied to another.
     *
     * @throws SQLException if the database is read-only or of a version that lacks what the functions use
     */
    public static void install(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(definitions());
        }
    }

    /** SHA-256 of the definitions in hexadecimal: when it changes, the same text may become another value. */
    public static String fingerprint() {
        return TextDigest.of(List.of(definitions()));
    }

    private static String definitions() {
        try (InputStream stream = Functions.class.getResourceAsStream(RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read from the program's own files", e);
        }
    }
}
