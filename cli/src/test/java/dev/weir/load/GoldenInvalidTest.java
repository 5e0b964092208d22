package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.Mapping;
import dev.weir.mapping.MappingParser;
import dev.weir.mapping.TestSchema;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.store.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden-invalid} holds a wrong mapping and what Weir says of it. With {@code -Dweir.golden.update} the expected texts
 * are written anew, to be read before they are committed.
 */
class GoldenInvalidTest {

    private static final Path CASES = Path.of("cli/src/test/resources/golden-invalid");

    private static Connection connection;

    @BeforeAll
    static void openDatabase() {
        connection = ScratchDatabase.open(true);
    }

    @AfterAll
    static void closeDatabase() throws SQLException {
        connection.close();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndWhere(String name) {
        Path folder = CASES.resolve(name);
        String found = problemsOf(read(folder.resolve("mapping.yaml")));
        if (System.getProperty("weir.golden.update") != null) {
            write(folder.resolve("expected.txt"), found);
        }

        assertThat(found).isNotBlank().isEqualTo(read(folder.resolve("expected.txt")));
    }

    private static String problemsOf(String text) {
        Problems problems = new Problems();
        Optional<Mapping> mapping =
                MappingParser.parse(text, "mapping.yaml", TestSchema.schema(), TestSchema.DEPARTMENTS, problems);
        assertThat(mapping.isEmpty()).isEqualTo(problems.hasErrors());
        mapping.ifPresent(parsed ->
                new MappingSqlCheck(new ExpressionChecker(connection), TestSchema.schema()).check(parsed, problems));
        return problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
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
