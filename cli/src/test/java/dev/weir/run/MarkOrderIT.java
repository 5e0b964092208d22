package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers whose marks are texts of many forms: no row is left out without a word, and none ends that is still there. */
class MarkOrderIT {

    /** What a register holds in the first night, and what comes until the second. */
    private record Register(String name, String first, List<String> rows, List<String> later) {}

    private static final String TIME = "1900-01-01 00:00:00";

    private static final List<Register> DISORDERED = List.of(
            begun("slash", TIME, "2026-03-05 08:00:00", "2026/3/5 8:00:00").later("2026-11-20 08:00:00"),
            begun("tee", TIME, "2026-11-19 08:00:00", "2026-11-20T08:00:00").later("2026-11-20 09:00:00"),
            begun("date-only", TIME, "2026-11-20 08:00:00").later("2026-11-20"),
            begun("counter", "0", "8", "9").later("10"),
            new Register("seconds", TIME, List.of("'2026-11-20 08:00:00'"), List.of("1795651200")),
            begun("month-first", TIME, "11/20/2025 08:00:00", "02/01/2026 08:00:00")
                    .later("03/19/2026 08:00:00"),
            begun("unpadded", TIME, "2026-11-9 8:00:00").later("2026-11-20 8:00:00"),
            begun("utc", TIME, "2026-11-20T08:00:00+08:00").later("2026-11-20T00:30:00Z"),
            begun("offsets", TIME, "2026-11-20T08:00:00+08:00").later("2026-11-20T07:30:00+07:00"),
            begun("minutes", TIME, "2026-11-20 08:00:30").later("2026-11-20 08:00"),
            begun("word", TIME, "unknown").later("2026-11-20 08:00:00"));

    private static final List<Register> ORDERED = List.of(
            begun("times", TIME, "2026-11-19 08:00:00", "2026-11-20 08:00:00").later("2026-11-20 08:00:00"),
            begun("fractions", TIME, "2026-11-19 08:00:00", "2026-11-20 08:00:00.5")
                    .later("2026-11-20 08:00:00.75"),
            begun("one-zone", TIME, "2026-11-19T08:00:00+08:00", "2026-11-20T08:00:00+08:00")
                    .later("2026-11-20T09:00:00+08:00"),
            begun("dates", "1900/01/01", "2026/11/19", "2026/11/20").later("2026/11/21"),
            begun("long-number", "0000000000", "1795651200", "1795651300").later("1795651400"));

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void begin() throws IOException {
        night = NightWorkspace.in(root);
        for (String folder : List.of("mappings", "routes")) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.filter(
                                path -> path.toString().endsWith(".yaml") && !path.endsWith("schema.yaml"))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.delete(root.resolve("data-sources/police.sqlite"));
    }

    @Test
    void aPullWhoseMarkDoesNotOrderItsRowsReadsThemAllAndSaysSo() throws Exception {
        firstNight(DISORDERED);
        Map<String, LoadOutcome> loads = secondNight(DISORDERED);

        for (Register register : DISORDERED) {
            LoadOutcome load = loads.get(register.name());
            assertThat(recorded(register))
                    .as(register.name())
                    .isEqualTo(register.rows().size() + register.later().size());
            assertThat(load.notes()).as(register.name()).anySatisfy(note -> assertThat(note)
                    .contains("is a text whose order is not that of time", "all rows were read"));
        }
    }

    @Test
    void aPullWhoseMarkOrdersItsRowsReadsOnlyWhatIsNew() throws Exception {
        firstNight(ORDERED);
        Map<String, LoadOutcome> loads = secondNight(ORDERED);

        for (Register register : ORDERED) {
            LoadOutcome load = loads.get(register.name());
            assertThat(recorded(register)).as(register.name()).isEqualTo(3);
            assertThat(load.counts().read()).as(register.name()).isEqualTo(2);
            assertThat(load.notes()).as(register.name()).isEmpty();
        }
    }

    @Test
    void rowsThatNoMarkMeetsAreToldEachNight() throws Exception {
        Register register = new Register(
                "empty",
                "2000-01-01 00:00:00",
                List.of("'2026-11-20 08:00:00'", "null", "''", "'0000-00-00 00:00:00'"),
                List.of());
        Map<String, LoadOutcome> first = firstNight(List.of(register));
        assertThat(first.get("empty").notes())
                .anySatisfy(note -> assertThat(note).startsWith("2 rows have no value in the watermark's column u"))
                .anySatisfy(note -> assertThat(note).startsWith("1 rows stand before the first mark"));
        assertThat(recorded(register)).isEqualTo(1);

        assertThat(secondNight(List.of(register)).get("empty").notes())
                .singleElement()
                .asString()
                .startsWith("2 rows have no value in the watermark's column u");
    }

    @Test
    void whatLostItsMarkDoesNotEndInAFullPull() throws Exception {
        List<String> rows = Collections.nCopies(4, "'2026-11-20 08:00:00'");
        Register asked = new Register("asked", TIME, rows, List.of());
        Register weekly = new Register("weekly", TIME, rows, List.of());
        firstNight(List.of(asked, weekly));
        for (String table : List.of("asked", "weekly")) {
            run(
                    "update \"" + table + "\" set u = null where no = '" + table + "0'",
                    "update \"" + table + "\" set u = '' where no = '" + table + "1'",
                    "delete from \"" + table + "\" where no = '" + table + "2'");
        }
        Path mapping = root.resolve("mappings/weekly.yaml");
        Files.writeString(mapping, Files.readString(mapping).replace("deletes: none", "deletes: {full_every: 1s}"));

        assertThat(night.runFull("asked").loads()).singleElement().satisfies(load -> {
            assertThat(load.counts().read()).isEqualTo(3);
            assertThat(load.counts().removed()).isEqualTo(1);
        });
        assertThat(recorded(asked)).isEqualTo(3);
        night.run("weekly");
        assertThat(recorded(weekly)).isEqualTo(3);
    }

    @Test
    void aFullPullOfAQueryThatCannotBeAskedForAllEndsNothing() throws Exception {
        Register odd = new Register("odd", TIME, Collections.nCopies(2, "'2026-11-20 08:00:00'"), List.of());
        firstNight(List.of(odd));
        Path route = root.resolve("routes/odd.camel.yaml");
        Files.writeString(route, Files.readString(route).replace("u >= :?watermark", "not (u < :?watermark)"));
        run("delete from odd where no = 'odd0'");

        LoadOutcome load = night.runFull("odd").loads().get(0);
        assertThat(load.counts().removed()).isZero();
        assertThat(load.notes()).singleElement().asString().contains("nothing was ended");
        assertThat(recorded(odd)).isEqualTo(2);
    }

    private record Begun(String name, String first, List<String> rows) {
        Register later(String value) {
            return new Register(name, first, rows, List.of("'" + value + "'"));
        }
    }

    private static Begun begun(String name, String first, String... values) {
        return new Begun(
                name, first, Stream.of(values).map(value -> "'" + value + "'").toList());
    }

    private Map<String, LoadOutcome> firstNight(List<Register> registers) throws Exception {
        for (Register register : registers) {
            boolean texts = register.later().stream().allMatch(value -> value.startsWith("'"));
            run("create table \"" + register.name() + "\" (no text, u" + (texts ? " text)" : ")"));
            insert(register, 0, register.rows());
            Files.writeString(root.resolve("mappings/" + register.name() + ".yaml"), mapping(register));
            Files.writeString(root.resolve("routes/" + register.name() + ".camel.yaml"), route(register));
        }
        return pulled();
    }

    private Map<String, LoadOutcome> secondNight(List<Register> registers) throws Exception {
        for (Register register : registers) {
            insert(register, register.rows().size(), register.later());
        }
        return pulled();
    }

    private Map<String, LoadOutcome> pulled() {
        RunSummary summary = night.run();
        assertThat(summary.failures()).isEmpty();
        return summary.loads().stream().collect(Collectors.toMap(LoadOutcome::mapping, Function.identity()));
    }

    private void insert(Register register, int from, List<String> marks) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            statements.add("insert into \"" + register.name() + "\" values ('" + register.name() + (from + i) + "', "
                    + marks.get(i) + ")");
        }
        run(statements.toArray(String[]::new));
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + root.resolve("data-sources/police.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long recorded(Register register) {
        return Long.parseLong(
                night.rows("SELECT count(*) FROM record.household WHERE mapping = '" + register.name() + "'")
                        .get(0));
    }

    private static String mapping(Register register) {
        return """
                version: 1
                mapping: %1$s
                title: {en: %1$s, zh: %1$s}
                department: police
                input: {format: query}
                load: upsert
                deletes: none
                watermark: {column: u, first: "%2$s"}
                columns:
                  no: {names: [no], required: true}
                  u: {names: [u]}
                records:
                  - entity: household
                    key: no
                    fields: {household_no: no}
                """.formatted(register.name(), register.first());
    }

    private static String route(Register register) {
        return """
                - route:
                    id: %1$s
                    from:
                      uri: weir:once
                      steps:
                        - setBody: {constant: 'select no, u from "%1$s" where u >= :?watermark'}
                        - to: jdbc:police?useHeadersAsParameters=true&outputType=StreamList
                        - to: weir:%1$s
                """.formatted(register.name());
    }
}
