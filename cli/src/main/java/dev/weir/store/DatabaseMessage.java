package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DuckDB's messages in a form for people. What DuckDB writes may hold values of an input, so only names of tables and columns are taken over
 * from it, and files.
 */
public final class DatabaseMessage {

    /** What the driver puts before every message of a statement that could not be run. */
    private static final Pattern DRIVER_PREFIX = Pattern.compile(
            "^(java\\.sql\\.SQLException: )?(Invalid Input Error: Attempting to execute an unsuccessful or closed pending"
                    + " query result\\s+Error: )?");

    /** What DuckDB puts around the message of the failure that counts. */
    private static final Pattern WRAPPED =
            Pattern.compile("^(?:TransactionContext Error: Failed to commit: |[\\s\\S]*?Original error: )([\\s\\S]+)$");

    private static final Pattern KIND = Pattern.compile("^([A-Za-z]+(?: [A-Za-z]+)*) (?:Error|Exception): *");
    private static final Pattern TARGET = Pattern.compile("\\bto (?:type )?([A-Z][A-Z0-9_]+)\\b");
    private static final Pattern CONSTRAINT =
            Pattern.compile("(NOT NULL|CHECK) constraint failed(?: on table |: )([\\w.]+)");

    /** Messages of these kinds speak of values; the names are those that DuckDB puts before "Error". */
    private static final Map<String, String> ABOUT_VALUES = Map.of(
            "Conversion", "a value does not have the form that its type needs",
            "Mismatch Type", "a value does not have the type that is needed",
            "Out of Range", "a number is too large for its type",
            "Constraint", "a value breaks a rule of its table",
            "Invalid Input", "a function cannot work with a value",
            "Parser", "the SQL cannot be read",
            "INTERNAL", "DuckDB itself failed; report this with the version of `weir --version`");

    private DatabaseMessage() {}

    /**
     * One sentence without a final stop: without the driver's prefix, the list of candidates, the repeated statement and any value. A cause
     * that lies outside of the statement comes with what to do about it.
     *
     * @param failure of a statement, or what carries one as its cause
     */
    public static String of(Throwable failure) {
        String message = counting(failure);
        return DatabaseCause.of(message).map(cause -> cause.describe(message)).orElseGet(() -> sentence(message));
    }

    /** The failure of work with the database, for people: what is described already as it is, what the database refused, or a defect of Weir. */
    public static WeirException failure(Stage stage, String input, Throwable failure) {
        if (failure instanceof WeirException known) {
            return known;
        }
        return failure instanceof SQLException refused
                ? new WeirException(stage, input, "the database refused: " + of(refused), refused)
                : WeirException.defect(stage, input, failure);
    }

    /** What kept the database from its work; empty if the statement or a value is wrong, or the failure is none of the database's. */
    public static Optional<DatabaseCause> cause(Throwable failure) {
        return database(failure).flatMap(known -> DatabaseCause.of(counting(known)));
    }

    /** All of it, with what may have been meant and the place in the statement: for whoever wrote the statement. */
    public static String whole(SQLException failure) {
        return withoutPrefix(failure).strip();
    }

    private static String sentence(String message) {
        Matcher kind = KIND.matcher(message);
        if (!kind.find()) {
            return firstLine(message);
        }
        String general = ABOUT_VALUES.get(kind.group(1));
        if (general == null) {
            return firstLine(message.substring(kind.end()));
        }
        Matcher constraint = CONSTRAINT.matcher(message);
        if (constraint.find()) {
            return general + " (" + constraint.group(1) + " of " + constraint.group(2) + ")";
        }
        Matcher target = TARGET.matcher(firstLine(message));
        return kind.group(1).equals("Conversion") && target.find()
                ? "a value cannot become " + target.group(1)
                : general;
    }

    /** The database's own failure in the chain of causes is what counts, not what was wrapped around it. */
    private static String counting(Throwable failure) {
        String message = withoutPrefix(database(failure).orElse(failure));
        Matcher wrapped = WRAPPED.matcher(message);
        return wrapped.find() ? wrapped.group(1) : message;
    }

    private static Optional<Throwable> database(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static String withoutPrefix(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName() + " without a reason"
                : DRIVER_PREFIX.matcher(message).replaceFirst("");
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("").strip().replaceFirst("[.!]$", "");
    }
}
