package dev.weir.read.sqlite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteException;

/** What SQLite's refusals mean to a person, each with what to do. */
final class SqliteReason {

    /** The driver says everything twice: in words of its own, then in SQLite's within brackets. */
    private static final Pattern DETAIL = Pattern.compile("^\\[SQLITE_\\w+][^(]*\\((.*)\\)$", Pattern.DOTALL);

    private SqliteReason() {}

    static String of(Exception refused) {
        int code = refused instanceof SQLiteException known ? known.getResultCode().code & 0xFF : 1;
        return switch (code) {
            case 5, 6 -> "another program writes to the database; close it, then run again";
            case 11, 26 -> "the database is damaged; copy it again from where it came";
            case 10 -> "the disk does not give the database's bytes; copy it again from where it came";
            case 8, 14, 23 -> "the query wants to write, or reads another file; correct query: in the mapping";
            default -> "the database does not take the query: " + detail(refused) + "; correct query: in the mapping";
        };
    }

    private static String detail(Exception refused) {
        String message = String.valueOf(refused.getMessage());
        Matcher detail = DETAIL.matcher(message);
        return detail.matches() ? detail.group(1) : message;
    }
}
