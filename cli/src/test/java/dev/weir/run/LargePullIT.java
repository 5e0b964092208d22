package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.DepartmentServer;
import dev.weir.DepartmentServer.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A register several times as large as the heap, pulled, staged, converted and checked by {@code weir run --dry-run} in a process of its
 * own. {@code -Dweir.pull.rows=10000000} pulls more.
 */
class LargePullIT {

    private static final int ROWS = Integer.getInteger("weir.pull.rows", 1_000_000);
    private static final String HEAP = "-Xmx128m";
    private static final int FILLER = 200;
    private static final Map<Kind, DepartmentServer> SERVERS = new EnumMap<>(Kind.class);

    @TempDir
    Path folder;

    @BeforeAll
    static void fillServers() throws IOException, SQLException {
        for (Kind kind : Kind.values()) {
            DepartmentServer server = DepartmentServer.start(kind);
            SERVERS.put(kind, server);
            server.run(
                    "create table large (id integer primary key, head varchar(20), filler varchar(" + FILLER + "))",
                    "insert into large select id, concat('H', id), repeat('x', " + FILLER + ") from ("
                            + server.numbers(ROWS) + ") numbers");
        }
    }

    @AfterAll
    static void stopServers() throws IOException {
        for (DepartmentServer server : SERVERS.values()) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pullsAMillionRowsWithAHeapOf128Megabytes(Kind kind) throws Exception {
        String said = pull(kind, "", 0);

        assertThat(said).contains("\"read\" : " + ROWS).contains("\"new\" : " + ROWS);
    }

    /** The rows do stream: a driver that is told to fetch the whole result first has no room for it. */
    @ParameterizedTest
    @EnumSource
    void theSameHeapDoesNotHoldTheResultAsAWhole(Kind kind) throws Exception {
        assertThat(pull(kind, "&statement.fetchSize=0", 1)).contains("OutOfMemoryError");
    }

    private String pull(Kind kind, String options, int exitCode) throws IOException, InterruptedException {
        workspace(kind, options);
        Process pull = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.weir.cli.Weir",
                        "run",
                        "large",
                        "--dry-run",
                        "--json",
                        "-w",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(pull.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(pull.waitFor()).as(said).isEqualTo(exitCode);
        return said;
    }

    private void workspace(Kind kind, String options) throws IOException {
        NightWorkspace.in(folder);
        DepartmentServer server = SERVERS.get(kind);
        String url = "{url: \"" + server.url(server.port()) + "\", user: " + server.user() + "}";
        Path config = folder.resolve("weir.yaml");
        Files.writeString(config, Files.readString(config).replaceFirst("police: \\{url: .*}", "police: " + url));
        Files.writeString(folder.resolve("routes/large.camel.yaml"), """
                - route:
                    id: large
                    from:
                      uri: weir:once
                      steps:
                        - setBody: {constant: "select id, head, filler from large"}
                        - to: jdbc:police?outputType=StreamList%s
                        - to: weir:large
                """.formatted(options));
        Files.writeString(folder.resolve("mappings/large.yaml"), """
                version: 1
                mapping: large
                title: {en: Large register, zh: 大登记簿}
                department: police
                input: {format: query}
                deletes: none
                columns:
                  id: {names: [id], as: integer}
                  head: {names: [head]}
                records:
                  - {entity: household, key: id, fields: {head_name: head}}
                """);
    }
}
