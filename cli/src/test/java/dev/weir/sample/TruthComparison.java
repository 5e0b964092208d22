package dev.weir.sample;

import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what Weir made of the sample with {@code truth/}: one query for each kind of statement gives the lines that do not hold. */
record TruthComparison(Path workspace) {

    /** Whose golden row each record is: links, and the requests, which stand for themselves. */
    private static final String IDENTIFIED = """
            CREATE TEMP VIEW identified AS
            SELECT entity, mapping, scope, source_key, golden_id FROM work.weir.link
            UNION ALL
            SELECT 'event', said.mapping, said.scope, said.source_key, event.event_id
            FROM work.record.event AS said
            JOIN work.event ON event.event_no = said.event_no AND event.occurred_at = said.occurred_at
            WHERE said.event_type = 'request'""";

    /** Keeps the golden ids as they are after a night, for {@code ids.csv} of later nights. */
    void rememberIds(int night) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("USE work");
            statement.execute(IDENTIFIED);
            statement.execute("COPY (SELECT %d AS night, * FROM identified) TO '%s'"
                    .formatted(night, workspace.resolve("links-" + night + ".parquet")));
        }
    }

    /** The statements of a night that do not hold, with what was found instead. */
    List<String> differences(int night, Kind kind) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("USE work");
            statement.execute(IDENTIFIED);
            statement.execute(
                    "CREATE TEMP TABLE truth AS SELECT * FROM read_csv('%s', header = true, all_varchar = true) WHERE night = '%d'"
                            .formatted(workspace.resolve("truth").resolve(kind.fileName()), night));
            statement.execute(
                    night == 1
                            ? "CREATE TEMP TABLE earlier_link AS SELECT 0 AS night, * FROM identified LIMIT 0"
                            : "CREATE TEMP TABLE earlier_link AS SELECT * FROM read_parquet('%s')"
                                    .formatted(workspace.resolve("links-*.parquet")));
            try (ResultSet result = statement.executeQuery(query(kind))) {
                while (result.next()) {
                    lines.add(line(result));
                }
            }
        }
        return lines;
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '%s' AS work (READ_ONLY)".formatted(workspace.resolve("data/work/work.duckdb")));
        }
        return connection;
    }

    private static String query(Kind kind) throws IOException {
        String name = "truth/" + kind.name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream in = TruthComparison.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String line(ResultSet result) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            cells.add(result.getMetaData().getColumnLabel(column) + "=" + result.getString(column));
        }
        return String.join(" ", cells);
    }
}
