package dev.weir.publish;

import dev.weir.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who knows what every department knows: the sample's police register as it was made, its truth, and what all inputs held. He
 * looks for it in every cell and comment of a published file.
 */
final class Attacker implements AutoCloseable {

    private static final List<String> REGISTERS = List.of("person", "hukou", "member");
    private static final List<String> KEYS = List.of("links", "values", "memberships", "references", "ids", "ended");

    private final Connection connection;

    private Attacker(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param workspace of the sample, after its nights; nobody has its working file open
     * @param day on which the attack is made: it says who is a child
     */
    static Attacker of(Path workspace, LocalDate day) throws SQLException, IOException {
        Attacker attacker = new Attacker(DriverManager.getConnection("jdbc:duckdb:"));
        attacker.execute("ATTACH "
                + Sql.literal(workspace.resolve("data/work/work.duckdb").toString()) + " AS work (READ_ONLY)");
        try (Connection police =
                DriverManager.getConnection("jdbc:sqlite:" + workspace.resolve("data-sources/police.sqlite"))) {
            for (String register : REGISTERS) {
                attacker.copy(police, register);
            }
        }
        for (String file : KEYS) {
            attacker.execute("CREATE TABLE truth_" + file + " AS FROM read_csv("
                    + Sql.literal(workspace.resolve("truth/" + file + ".csv").toString())
                    + ", header = true, all_varchar = true)");
        }
        attacker.execute("CREATE TABLE today AS SELECT DATE " + Sql.literal(day.toString()) + " AS day");
        attacker.execute(script("knowledge"));
        return attacker;
    }

    /** @return by kind where it was found, with the number of finds; a kind that was not found is missing */
    Map<Leak, Map<String, Long>> attack(Path file) throws SQLException, IOException {
        execute("ATTACH " + Sql.literal(file.toRealPath().toString()) + " AS published (READ_ONLY)");
        try {
            readCells();
            execute(script("attack"));
            Map<Leak, Map<String, Long>> found = new EnumMap<>(Leak.class);
            for (List<String> find : rows("SELECT kind, place, count(*) FROM find GROUP BY ALL")) {
                found.computeIfAbsent(Leak.valueOf(find.get(0)), kind -> new TreeMap<>())
                        .put(find.get(1), Long.valueOf(find.get(2)));
            }
            return found;
        } finally {
            execute("DETACH published");
        }
    }

    /** @return what is known and stands in the file's bytes as it is, by kind; compression hides nothing from the other attack */
    Map<Leak, List<String>> attackBytes(Path file) throws SQLException, IOException {
        return attackBytes(Files.readAllBytes(file));
    }

    Map<Leak, List<String>> attackBytes(byte[] content) throws SQLException {
        // each byte is one character, so that any text can be sought
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        Map<Leak, List<String>> found = new EnumMap<>(Leak.class);
        for (List<String> known : rows("SELECT kind, value FROM known")) {
            String sought = new String(known.get(1).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (bytes.contains(sought)) {
                found.computeIfAbsent(Leak.valueOf(known.get(0)), kind -> new ArrayList<>())
                        .add(known.get(1));
            }
        }
        return found;
    }

    /** Each value of the file with its table, row and column, whatever tables it has, and what its catalog says. */
    private void readCells() throws SQLException {
        execute("CREATE OR REPLACE TABLE cell (place VARCHAR, tab VARCHAR, line BIGINT, col VARCHAR, value VARCHAR)");
        for (List<String> names : rows("""
                SELECT DISTINCT schema_name, table_name FROM duckdb_columns()
                WHERE database_name = 'published' AND NOT internal""")) {
            String table = names.get(0) + "." + names.get(1);
            execute("INSERT INTO cell SELECT " + Sql.literal(table + ".") + " || col, " + Sql.literal(table)
                    + ", \"the line\", col, value FROM (UNPIVOT (SELECT row_number() OVER () AS \"the line\","
                    + " CAST(COLUMNS(*) AS VARCHAR) FROM published." + Sql.name(names.get(0), names.get(1))
                    + ") ON COLUMNS(* EXCLUDE (\"the line\")) INTO NAME col VALUE value)");
        }
        execute("""
                INSERT INTO cell
                SELECT 'catalog', 'catalog', 0, 'text', text FROM (
                  SELECT concat_ws(' ', table_name, comment, tags) AS text FROM duckdb_tables() WHERE database_name = 'published'
                  UNION ALL SELECT concat_ws(' ', column_name, comment) FROM duckdb_columns()
                  WHERE database_name = 'published' AND NOT internal
                  UNION ALL SELECT concat_ws(' ', sql, comment) FROM duckdb_views()
                  WHERE database_name = 'published' AND NOT internal)""");
    }

    private void copy(Connection from, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + Sql.name(table))) {
            int width = rows.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                columns.add(Sql.name(rows.getMetaData().getColumnName(column)) + " VARCHAR");
            }
            execute("CREATE TABLE " + Sql.name(table) + " (" + String.join(", ", columns) + ")");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + Sql.name(table) + " VALUES ("
                    + String.join(", ", Collections.nCopies(width, "?")) + ")")) {
                while (rows.next()) {
                    for (int column = 1; column <= width; column++) {
                        insert.setString(column, rows.getString(column));
                    }
                    insert.execute();
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                found.add(row);
            }
        }
        return found;
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Attacker.class.getResourceAsStream("attack/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
