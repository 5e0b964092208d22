package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.Statement;
import dev.weir.sql.Sql;
import dev.weir.store.Functions;
import dev.weir.store.OperationsTables;
import dev.weir.store.SchemaTables;
import dev.weir.store.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compiled mapping needs no Loader: its statements run on any DuckDB that has the functions, the code lists and an empty history. */
class SideBySideTest {

    private static final List<Connection> PLAIN = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws SQLException {
        for (int i = 0; i < 2; i++) {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            OperationsTables.install(connection);
            Functions.install(connection);
            SchemaTables.apply(connection, LoadHarness.schema(), Map.of());
            new Session(connection).execute("SET TimeZone = 'Asia/Shanghai'");
            PLAIN.add(connection);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        for (Connection connection : PLAIN) {
            connection.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code-list",
                "converters",
                "delimited",
                "each",
                "expression-fails",
                "log-json",
                "place-by-address",
                "ref",
                "required",
                "same-key",
                "scope-from-column",
                "skip"
            })
    void givesOnPlainConnectionsWhatTheLoaderGives(String golden) throws Exception {
        try (LoadHarness weir = new LoadHarness(folder)) {
            CompiledMapping mapping = weir.mapping(read(golden, "mapping.yaml"));
            String first = read(golden, "raw.csv").split("(?m)^---\n")[0];
            weir.deliverCells(mapping, GoldenTest.cells(mapping, first.lines().toList()))
                    .titled("2026年11月台账")
                    .from("月湖社区")
                    .load();
            Connection loaded = weir.session().connection();
            for (Connection plain : PLAIN) {
                empty(plain, mapping);
                // other numbers than the engine's own
                copy(loaded, "SELECT * REPLACE (_row * 7 + 1000 AS _row) FROM stage", plain, "stage");
                copy(loaded, "SELECT * FROM input", plain, "input");
                copy(loaded, "SELECT * FROM label", plain, "label");
                copy(loaded, "SELECT * FROM fault_text", plain, "fault_text");
            }

            List<List<String>> results = sideBySide(mapping);

            List<String> expected = results(loaded, mapping);
            assertThat(expected).isNotEmpty();
            assertThat(results).isEqualTo(List.of(expected, expected));
        }
    }

    private static List<List<String>> sideBySide(CompiledMapping mapping) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PLAIN.size());
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (Connection plain : PLAIN) {
                running.add(threads.submit(() -> {
                    run(plain, mapping);
                    return results(plain, mapping);
                }));
            }
            List<List<String>> results = new ArrayList<>();
            for (Future<List<String>> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static void run(Connection connection, CompiledMapping mapping) throws SQLException {
        Session session = new Session(connection);
        List<Statement> all = Stream.of(mapping.convert(), mapping.check(), mapping.compare(), mapping.record())
                .flatMap(List::stream)
                .toList();
        for (Statement statement : all) {
            session.execute(statement.sql());
        }
    }

    private static List<String> tables(CompiledMapping mapping) {
        List<String> tables = new ArrayList<>(List.of("weir.reject", "weir.fault", "weir.skip", "weir.stale"));
        mapping.entities().forEach(entity -> tables.add(Sql.name("history", entity)));
        return tables;
    }

    private static List<String> results(Connection connection, CompiledMapping mapping) throws SQLException {
        List<String> results = new ArrayList<>();
        for (String table : tables(mapping)) {
            results.addAll(new Session(connection)
                    .rows("SELECT t::VARCHAR FROM " + table + " AS t ORDER BY ALL", row -> table + row.getString(1)));
        }
        return results;
    }

    private static void empty(Connection connection, CompiledMapping mapping) throws SQLException {
        for (String table : tables(mapping)) {
            new Session(connection).execute("DELETE FROM " + table);
        }
    }

    private static void copy(Connection from, String query, Connection to, String table) throws SQLException {
        try (java.sql.Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> definitions = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                definitions.add(Sql.name(columns.getColumnName(i)) + " " + columns.getColumnTypeName(i));
            }
            new Session(to)
                    .execute("CREATE OR REPLACE TEMP TABLE " + table + " (" + String.join(", ", definitions) + ")");
            String marks = String.join(", ", Collections.nCopies(definitions.size(), "?"));
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= definitions.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.execute();
                }
            }
        }
    }

    private static String read(String golden, String file) throws IOException {
        return Files.readString(GoldenTest.CASES.resolve(golden).resolve(file));
    }
}
