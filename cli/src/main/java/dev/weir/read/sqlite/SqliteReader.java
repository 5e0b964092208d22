package dev.weir.read.sqlite;

import dev.weir.problem.HeldCode;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.InputLimit;
import dev.weir.read.NameList;
import dev.weir.read.Opened;
import dev.weir.read.fields.FetchedRows;
import dev.weir.read.fields.FieldRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sqlite.ProgressHandler;

/** Opens a table or a query's rows of a SQLite file, which is never written to. */
public final class SqliteReader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int HEAD = 100;

    /** How many instructions of its own SQLite may take before it asks whether to go on: some milliseconds. */
    private static final int STEPS = 100_000;

    private SqliteReader() {}

    /**
     * @throws WeirException when the file is no SQLite database, is damaged, or the query cannot be run
     * @throws dev.weir.problem.StoppedException H001 when the table is not there
     */
    public static FieldRows open(InputFile file, SqliteOptions options) {
        checkContent(file);
        // The copy that is read belongs to this run alone: nothing else changes it, and no lock file is made beside it.
        String address = "jdbc:sqlite:file:" + file.path().toUri().getRawPath() + "?mode=ro&immutable=1";
        Function<Exception, WeirException> refusal = refused ->
                file.limit().isOver() ? file.limit().tooLong() : file.refused(SqliteReason.of(refused), refused);
        try {
            return Opened.make(
                    DriverManager.getConnection(address),
                    connection -> {
                        ProgressHandler.setHandler(connection, STEPS, new Clock(file.limit()));
                        ResultRows rows = new ResultRows(connection, select(file, options, connection));
                        return new FetchedRows(rows.names(), rows, refusal);
                    },
                    refusal);
        } catch (SQLException refused) {
            throw refusal.apply(refused);
        }
    }

    /** Ends a query that gives no row when the time is over. */
    private static final class Clock extends ProgressHandler {

        private final InputLimit limit;

        private Clock(InputLimit limit) {
            this.limit = limit;
        }

        @Override
        protected int progress() {
            return limit.isOver() ? 1 : 0;
        }
    }

    private static void checkContent(InputFile file) {
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(file.path())) {
                head = in.readNBytes(HEAD);
            }
            if (head.length < HEAD || !Arrays.equals(Arrays.copyOf(head, MAGIC.length), MAGIC)) {
                throw file.isOther("a SQLite database", file.kind());
            }
            checkSize(file, ByteBuffer.wrap(head));
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
    }

    /** SQLite itself takes what is missing for empty pages (file format, 1.3: page size at 16, pages at 28, valid when 24 equals 92). */
    private static void checkSize(InputFile file, ByteBuffer head) throws IOException {
        int pageSize = head.getShort(16) & 0xFFFF;
        long expected = (head.getInt(28) & 0xFFFFFFFFL) * (pageSize == 1 ? 65_536 : pageSize);
        long size = Files.size(file.path());
        if (head.getInt(24) == head.getInt(92) && size < expected) {
            throw file.refused("the database is cut off: it has " + size + " bytes of " + expected
                    + "; copy it again from where it came");
        }
    }

    private static String select(InputFile file, SqliteOptions options, Connection connection) throws SQLException {
        if (options.query().isPresent()) {
            return options.query().get();
        }
        String table = options.table().orElseThrow();
        List<String> tables = tables(connection);
        String found = tables.stream()
                .filter(table::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> file.stopped(
                        HeldCode.NOT_UNDERSTOOD,
                        "the database has no table \"" + table + "\"; it has "
                                + NameList.shown(tables)
                                + "; correct table: in the mapping, or check that it is the right file"));
        return "SELECT * FROM \"" + found.replace("\"", "\"\"") + "\"";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name");
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }
}
