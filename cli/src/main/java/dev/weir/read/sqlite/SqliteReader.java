package dev.weir.read.sqlite;

import dev.weir.mapping.FileOptions;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldSource;
import dev.weir.rows.RowSource;
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

/** Reads a table or a query's rows of a SQLite file, which is never written to. */
public final class SqliteReader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int HEAD = 100;

    private SqliteReader() {}

    /**
     * @throws WeirException when the file is no SQLite database, is damaged, or the query cannot be run
     * @throws StoppedException H001 when the table is not there
     */
    public static RowSource open(ReadRequest request) {
        checkContent(request);
        Connection connection = null;
        try {
            // The copy that is read belongs to this run alone: nothing else changes it, and no lock file is made beside
            // it.
            String address = "jdbc:sqlite:file:" + request.file().toUri().getRawPath() + "?mode=ro&immutable=1";
            connection = DriverManager.getConnection(address);
            return new FieldSource(request, new ResultRows(request.name(), connection, select(request, connection)));
        } catch (SQLException refused) {
            close(connection);
            throw failed(request.name(), refused);
        } catch (RuntimeException refused) {
            close(connection);
            throw refused;
        }
    }

    private static void checkContent(ReadRequest request) {
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(request.file())) {
                head = in.readNBytes(HEAD);
            }
            if (head.length < HEAD || !Arrays.equals(Arrays.copyOf(head, MAGIC.length), MAGIC)) {
                throw new WeirException(
                        Stage.READ,
                        request.name(),
                        "the file is not a SQLite database but "
                                + ContentKind.of(request.file()).description()
                                + "; check that it is the right file");
            }
            checkSize(request, ByteBuffer.wrap(head));
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.READ, request.name(), "the file cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** SQLite itself takes what is missing for empty pages (file format, 1.3: page size at 16, pages at 28, valid when 24 equals 92). */
    private static void checkSize(ReadRequest request, ByteBuffer head) throws IOException {
        int pageSize = head.getShort(16) & 0xFFFF;
        long expected = (head.getInt(28) & 0xFFFFFFFFL) * (pageSize == 1 ? 65_536 : pageSize);
        long size = Files.size(request.file());
        if (head.getInt(24) == head.getInt(92) && size < expected) {
            throw new WeirException(
                    Stage.READ,
                    request.name(),
                    "the database is cut off: it has " + size + " bytes of " + expected
                            + "; copy it again from where it came");
        }
    }

    private static String select(ReadRequest request, Connection connection) throws SQLException {
        FileOptions options = request.mapping().input().options();
        if (options.query().isPresent()) {
            return options.query().get();
        }
        String table = options.table().orElseThrow();
        List<String> tables = tables(connection);
        String found = tables.stream()
                .filter(table::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new StoppedException(
                        Stage.READ,
                        request.name(),
                        "H001",
                        "the database has no table \"" + table + "\"; it has "
                                + (tables.isEmpty() ? "none" : String.join(", ", tables))
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

    /** What the database's refusal means to a person. */
    static WeirException failed(String name, SQLException refused) {
        return new WeirException(
                Stage.READ,
                name,
                "the database cannot be read (" + refused.getMessage()
                        + "); correct query: in the mapping, or copy the file again from where it came",
                refused);
    }

    private static void close(Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // The failure that led here is the one to report.
        }
    }
}
