package dev.weir.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every table of the schema {@code weir}. Their names and columns are a promise: scripts query them. No keys and no indexes on text:
 * deletes become hundreds of times slower; uniqueness is a check inside the load's transaction.
 */
public final class OperationsTables {

    private static final List<OperationsTable> ALL =
            Stream.concat(RunTables.ALL.stream(), ResolveTables.ALL.stream()).toList();

    /** An older Weir wrote the code only into the sentence. */
    private static final String CODES_OF_OLDER_LOADS = """
            UPDATE weir.load SET code = left(error, 4)
            WHERE status = 'held' AND code IS NULL AND regexp_matches(error, '^H[0-9]{3} ')""";

    private static final String FINGERPRINT = "operations_fingerprint";

    private OperationsTables() {}

    /** Makes what is missing; does nothing if this Weir has made them before. */
    public static void install(Connection connection) throws SQLException {
        String sql = ALL.stream().flatMap(table -> table.statements().stream()).collect(Collectors.joining(";\n"));
        String fingerprint = TextDigest.of(List.of(sql));
        try (Statement statement = connection.createStatement()) {
            for (String schema : List.of("weir", "history", "record")) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            }
            statement.execute(String.join(";\n", named("meta").statements()));
            if (!Meta.get(connection, FINGERPRINT).equals(Optional.of(fingerprint))) {
                statement.execute(sql);
                statement.execute(CODES_OF_OLDER_LOADS);
                Meta.set(connection, FINGERPRINT, fingerprint);
            }
        }
    }

    /** In an order in which they can be made. */
    public static List<OperationsTable> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static OperationsTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table weir." + name));
    }
}
