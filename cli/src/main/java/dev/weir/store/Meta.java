package dev.weir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The named values of {@code weir.meta}. */
public final class Meta {

    /** The name of the secret that ids are hashed with; never published. */
    public static final String ID_SALT = "id_salt";

    private Meta() {}

    public static Optional<String> get(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM weir.meta WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    public static void set(Connection connection, String name, String value) throws SQLException {
        Session session = new Session(connection);
        Transaction.run(connection, () -> {
            session.execute("DELETE FROM weir.meta WHERE name = ?", name);
            return session.execute("INSERT INTO weir.meta (name, value) VALUES (?, ?)", name, value);
        });
    }
}
