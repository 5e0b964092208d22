package dev.weir.route;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a department's database refuses, as one sentence without a final stop. The driver's own words stand only where they say which table
 * or column is meant, and where no sentence is known. What may hold a value of a row is left out.
 */
final class DatabaseReason {

    private static final String WRITES =
            "the query writes, but a department's database is only read; correct the query";

    private static final String FORBIDDEN =
            "the user may not read all that the query names; ask the department to allow it";

    /** By the first characters of the state of SQL:2016, part 2, 24.1, and of PostgreSQL and MariaDB; longer ones come first. */
    private static final List<Map.Entry<String, String>> SENTENCES = List.of(
            Map.entry("08004", "the server takes no more connections"),
            Map.entry("53300", "the server takes no more connections"),
            Map.entry("08", "the line to the server broke"),
            Map.entry("22", "the query cannot work with a value of the next row; correct the query"),
            Map.entry("25006", WRITES),
            Map.entry("40", "the server gave the query up because of other work on it"),
            Map.entry("42501", FORBIDDEN),
            Map.entry("53", "the server lacks memory or disk"),
            Map.entry("57P", "the server is being stopped or started"));

    private static final Map<String, String> SQLITE_SENTENCES = Map.of(
            "BUSY", "another program writes to the database",
            "LOCKED", "another program writes to the database",
            "CORRUPT", "the file is damaged",
            "NOTADB", "the file is no SQLite database",
            "INTERRUPT", "it gave no answer within the statement_timeout of weir.yaml",
            "CANTOPEN", "the file is not there or may not be read",
            "READONLY", WRITES);

    /** The driver says everything twice: in words of its own, then in SQLite's within brackets. */
    private static final Pattern SQLITE = Pattern.compile("^\\[SQLITE_([A-Z]+)\\w*][^(]*\\((.*)\\)$", Pattern.DOTALL);

    /** PostgreSQL's severity in its languages, MariaDB's number of the connection, Oracle's number of the message. */
    private static final Pattern PREFIX =
            Pattern.compile("^(?:\\p{Lu}+:|\\p{IsHan}+[:：]|\\(conn=\\d+\\)|[A-Z]{2,4}-\\d+:)\\s+");

    /** A query that is no SQL or names what is not there. MariaDB has one state for it and for much else, told apart by numbers of its own. */
    private static final String WRONG_QUERY = "42";

    private static final Set<Integer> MARIADB_FORBIDDEN = Set.of(1044, 1142, 1143);
    private static final int MARIADB_NO_DATABASE = 1049;

    private DatabaseReason() {}

    static String of(SQLException refused) {
        for (Throwable each = refused; each != null; each = each.getCause()) {
            if (each instanceof UnknownHostException) {
                return "the name of its server is not known";
            }
            if (each instanceof ConnectException) {
                return "no server answers at its address";
            }
        }
        String message = Optional.ofNullable(refused.getMessage()).orElse("").strip();
        Matcher sqlite = SQLITE.matcher(message);
        if (sqlite.matches()) {
            return Optional.ofNullable(SQLITE_SENTENCES.get(sqlite.group(1))).orElseGet(() -> query(sqlite.group(2)));
        }
        String state = Optional.ofNullable(refused.getSQLState()).orElse("");
        return SENTENCES.stream()
                .filter(known -> state.startsWith(known.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(
                        () -> state.startsWith(WRONG_QUERY) ? query(refused.getErrorCode(), message) : words(message));
    }

    private static String query(int number, String message) {
        if (MARIADB_FORBIDDEN.contains(number)) {
            return FORBIDDEN;
        }
        return number == MARIADB_NO_DATABASE ? words(message) : query(message);
    }

    private static String query(String message) {
        return "the database does not take the query: " + words(message) + "; correct the query";
    }

    /** The first line; further ones may hold values of rows. */
    private static String words(String message) {
        String line =
                message.lines().findFirst().orElse("the driver gives no reason").strip();
        String text = PREFIX.matcher(line).replaceFirst("");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
