package dev.weir.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can keep the database from its work although the statement is right, with what a person can do about it. */
public enum DatabaseCause {
    DISK_FULL(
            "No space left on device|Disk quota exceeded|max_temp_directory_size",
            "the disk is full",
            "free space there, then run again"),
    READ_ONLY("Read-only file system", "the file system can only be read", "mount it for writing"),
    PERMISSION("Permission denied|Operation not permitted", "permission denied", "give Weir's user the right to it"),
    LOCKED(
            "Could not set lock|Conflicting lock|being used by another process",
            "another process uses the file",
            "wait until it has finished"),
    MEMORY("Out of Memory Error", "the memory is used up", "raise duckdb.memory in weir.yaml"),
    FILES("Too many open files", "too many files are open", "raise the limit of open files (ulimit -n)"),
    DISK_FAILED("Input/output error|Structure needs cleaning", "the disk does not work", "have the disk checked"),
    DAMAGED(
            "not a valid DuckDB database file|Corrupt|Could not read enough bytes|Failure while replaying WAL"
                    + "|Serialization Error|Is a directory",
            "the file is damaged, or is no database",
            "put the last backup in its place"),
    MISSING("No such file or directory|No files found", "the file or its folder does not exist", "look for it"),
    FORBIDDEN(
            "disabled by configuration",
            "the SQL reads or writes a file that it may not use",
            "take the file name out of the SQL"),
    INTERRUPTED("^INTERRUPT Error", "the work was interrupted", "run it again"),
    CLOSED(
            "database has been invalidated|Connection was closed|connection has been closed",
            "the database was closed after an earlier failure",
            "run it again"),
    ABORTED(
            "Current transaction is aborted|no transaction is active",
            "an earlier failure had ended the transaction",
            "run it again");

    private static final Pattern FILE = Pattern.compile("(?i:file) \"([^\"]+)\"");

    private final Pattern told;
    private final String sentence;
    private final String advice;

    DatabaseCause(String told, String sentence, String advice) {
        this.told = Pattern.compile(told);
        this.sentence = sentence;
        this.advice = advice;
    }

    /** The cause that this message tells; empty if it tells of the statement or of a value. @param message DuckDB's */
    static Optional<DatabaseCause> of(String message) {
        return Arrays.stream(values())
                .filter(cause -> cause.told.matcher(message).find())
                .findFirst();
    }

    /** {@code the disk is full (/srv/district/data/work/work.duckdb); free space there, then run again} */
    String describe(String message) {
        Matcher file = FILE.matcher(message);
        return sentence + (file.find() ? " (" + file.group(1) + ")" : "") + "; " + advice;
    }
}
