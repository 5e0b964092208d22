package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.Statement;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.Input;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.Problems;
import dev.weir.sql.Sql;
import dev.weir.store.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden} holds a mapping, rows as a department sends them, the SQL that converts them and what becomes of them. With
 * {@code -Dweir.golden.update} the expected files are written anew, to be read before they are committed.
 *
 * <p>A case with an {@code expected-whole.sql} shows what follows the conversion too.
 *
 * <p>In {@code raw.csv} the first line names the columns, {@code ;} parts cells, and a line {@code ---} begins the ledger's next input. In a log each line is a
 * record, and {@code ⏎} a line break within it.
 */
class GoldenTest {

    static final Path CASES = Path.of("cli/src/test/resources/golden");

    private static Connection scratch;

    @TempDir
    Path folder;

    private LoadHarness weir;

    @BeforeAll
    static void openScratch() {
        scratch = ScratchDatabase.open(true);
    }

    @AfterAll
    static void closeScratch() throws SQLException {
        scratch.close();
    }

    @BeforeEach
    void open() {
        weir = new LoadHarness(folder);
    }

    @AfterEach
    void close() {
        weir.close();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesToTheSqlAndGivesTheRecords(String name) {
        Path expected = CASES.resolve(name);
        CompiledMapping mapping = weir.mapping(read(expected.resolve("mapping.yaml")));
        Problems problems = new Problems();
        new MappingSqlCheck(new ExpressionChecker(scratch), LoadHarness.schema()).check(mapping.mapping(), problems);
        String sql = text(mapping.convert());
        Path whole = expected.resolve("expected-whole.sql");
        String outcome = load(mapping, read(expected.resolve("raw.csv")));
        if (System.getProperty("weir.golden.update") != null) {
            write(expected.resolve("expected.sql"), sql);
            write(expected.resolve("expected.csv"), outcome);
            if (Files.exists(whole)) {
                write(whole, rest(mapping));
            }
        }

        assertThat(problems.all()).isEmpty();
        assertThat(sql).isEqualTo(read(expected.resolve("expected.sql")));
        assertThat(outcome).isEqualTo(read(expected.resolve("expected.csv")));
        if (Files.exists(whole)) {
            assertThat(rest(mapping)).isEqualTo(read(whole));
        }
    }

    private static String rest(CompiledMapping mapping) {
        return text(mapping.check()) + "\n" + text(mapping.compare()) + "\n" + text(mapping.record());
    }

    private static String text(List<Statement> statements) {
        return statements.stream().map(Statement::text).collect(Collectors.joining("\n"));
    }

    private String load(CompiledMapping mapping, String raw) {
        StringBuilder told = new StringBuilder();
        for (String input : raw.split("(?m)^---\n")) {
            LoadOutcome outcome = weir.deliverCells(
                            mapping, cells(mapping, input.lines().toList()))
                    .titled("2026年11月台账")
                    .from("月湖社区")
                    .load();
            told.append("load %d: %s %s\n"
                    .formatted(outcome.loadId(), outcome.status(), outcome.message())
                    .replace(" \n", "\n"));
            String ofLoad = " WHERE load_id = " + outcome.loadId() + " ORDER BY ALL";
            told.append(table("skips", "SELECT row_no, rule FROM weir.skip" + ofLoad));
            told.append(table("faults", "SELECT row_no, column_name, code, severity, value FROM weir.fault" + ofLoad));
        }
        for (String entity : mapping.entities()) {
            told.append(table(
                    entity,
                    "SELECT * EXCLUDE (department, mapping, load_id, sheet) FROM record." + Sql.name(entity)
                            + " ORDER BY ALL"));
        }
        return told.toString();
    }

    /** Cells stand under the departments' headings, in any order; a reader brings them under the mapping's columns. */
    static List<List<String>> cells(CompiledMapping mapping, List<String> lines) {
        if (mapping.mapping().input().format() == Format.LOG) {
            return lines.stream().map(line -> List.of(line.replace('⏎', '\n'))).toList();
        }
        List<String> header = List.of(lines.get(0).split(";"));
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] given = line.split(";", -1);
            List<String> row = new ArrayList<>(mapping.columns().stream()
                    .map(column ->
                            column.names().stream().filter(header::contains).findFirst())
                    .map(name -> name.map(header::indexOf).map(index -> given[index]))
                    .map(cell -> cell.filter(text -> !text.isEmpty()).orElse(null))
                    .toList());
            if (mapping.mapping().input().format().mayCountCells()) {
                String misfit = given[header.indexOf(DelimitedInput.CELLS)];
                row.add(misfit.isEmpty() ? null : misfit);
            }
            for (String ofRow : List.of(Input.ROW_CLASS, Input.ROW_MARKS)) {
                if (header.contains(ofRow)) {
                    String cell = given[header.indexOf(ofRow)];
                    row.add(cell.isEmpty() ? null : cell);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** The result without the columns that hold nothing; no text if there is no row. */
    private String table(String name, String query) {
        try {
            List<List<String>> rows = new ArrayList<>();
            weir.session().rows(query, row -> {
                ResultSetMetaData columns = row.getMetaData();
                List<String> names = new ArrayList<>();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    names.add(columns.getColumnName(i));
                    values.add(row.getString(i));
                }
                if (rows.isEmpty()) {
                    rows.add(names);
                }
                return rows.add(values);
            });
            return rows.isEmpty() ? "" : "\n" + name + "\n" + csv(rows);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String csv(List<List<String>> rows) {
        List<Integer> shown = IntStream.range(0, rows.get(0).size())
                .filter(column -> rows.stream().skip(1).anyMatch(row -> row.get(column) != null))
                .boxed()
                .toList();
        return rows.stream()
                .map(row -> shown.stream()
                        .map(column -> row.get(column) == null ? "" : row.get(column))
                        .collect(Collectors.joining(";", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
