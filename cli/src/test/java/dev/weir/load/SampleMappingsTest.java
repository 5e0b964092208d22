package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.MappingParser;
import dev.weir.problem.Problems;
import dev.weir.schema.AreaListParser;
import dev.weir.schema.CodeList;
import dev.weir.schema.CodeListParser;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.store.Functions;
import dev.weir.workspace.Config;
import dev.weir.workspace.ConfigParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository's own mappings, the sample district's, have no problem. */
class SampleMappingsTest {

    private static final Path MAPPINGS = Path.of("mappings");

    private final Problems problems = new Problems();

    @Test
    void findsNothingWrongWithTheSampleDistrict() throws IOException, SQLException {
        Config config = ConfigParser.parse(text(Path.of("weir.yaml")), "weir.yaml", name -> "", problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        List<CodeList> codeLists = new ArrayList<>();
        for (Path file : files(MAPPINGS.resolve("codes"), ".csv")) {
            if (file.endsWith("placeholders.csv")) {
                assertThat(CodeListParser.placeholders(text(file), file.toString(), problems))
                        .isNotEmpty();
            } else if (file.endsWith("areas.csv")) {
                AreaListParser.parse(text(file), file.toString(), problems);
            } else {
                CodeListParser.parse(text(file), file.toString(), problems).ifPresent(codeLists::add);
            }
        }
        String schemaText = text(MAPPINGS.resolve("schema.yaml"));
        Schema schema = SchemaParser.parse(schemaText, "mappings/schema.yaml", codeLists, problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Functions.install(connection);
            ExpressionChecker checker = new ExpressionChecker(connection);
            new SchemaSqlCheck(checker)
                    .check(schema, SchemaParser.conditions(schemaText, "mappings/schema.yaml"), problems);
            for (Path file : files(MAPPINGS, ".yaml")) {
                if (!file.endsWith("schema.yaml")) {
                    MappingParser.parse(
                                    text(file),
                                    file.toString(),
                                    schema,
                                    config.departments().keySet(),
                                    problems)
                            .ifPresent(mapping -> new MappingSqlCheck(checker, schema).check(mapping, problems));
                }
            }
        }

        assertThat(problems.all()).isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
