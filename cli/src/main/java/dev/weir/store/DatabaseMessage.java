package dev.weir.store;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** DuckDB's messages in a form for people. */
public final class DatabaseMessage {

    /** What the driver puts before every message of a statement that could not be run. */
    private static final Pattern DRIVER_PREFIX = Pattern.compile(
            "^(java\\.sql\\.SQLException: )?(Invalid Input Error: Attempting to execute an unsuccessful or closed pending"
                    + " query result\\s+Error: )?");

    private DatabaseMessage() {}

    /** The first sentence of the message: without the driver's prefix, the list of candidates and the repeated statement. */
    public static String of(SQLException failure) {
        return withoutPrefix(failure).lines().findFirst().orElse("").strip();
    }

    /** All of it, with what may have been meant and the place in the statement: for whoever wrote the statement. */
    public static String whole(SQLException failure) {
        return withoutPrefix(failure).strip();
    }

    private static String withoutPrefix(SQLException failure) {
        return DRIVER_PREFIX.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
    }
}
