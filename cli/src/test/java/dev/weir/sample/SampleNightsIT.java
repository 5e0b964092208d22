package dev.weir.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.run.Pipeline;
import dev.weir.run.Progress;
import dev.weir.run.RunOptions;
import dev.weir.run.WorkspaceFiles;
import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three nights of the small sample through the repository's own routes and mappings: whatever truth says must hold after each. */
class SampleNightsIT {

    @TempDir
    static Path workspace;

    private static final Map<String, List<String>> DIFFERENCES = new LinkedHashMap<>();

    @BeforeAll
    static void runThreeNights() throws IOException, SQLException {
        Path repository = Path.of("").toAbsolutePath();
        for (String folder : List.of("mappings", "routes")) {
            copy(repository.resolve(folder), workspace.resolve(folder));
        }
        Files.copy(repository.resolve("weir.yaml"), workspace.resolve("weir.yaml"));
        SampleDistrict.generate(workspace, SampleOptions.SMALL);
        TruthComparison comparison = new TruthComparison(workspace);
        for (int night = 1; night <= SampleOptions.MOST_NIGHTS; night++) {
            if (night > 1) {
                SampleDistrict.night(workspace, night);
            }
            new Pipeline(WorkspaceFiles.open(workspace), RunOptions.ALL, Progress.NONE).run();
            for (Kind kind : Kind.values()) {
                DIFFERENCES.put("night " + night + ": " + kind.fileName(), comparison.differences(night, kind));
            }
            comparison.rememberIds(night);
        }
    }

    static Stream<String> statements() {
        return DIFFERENCES.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void holds(String statement) {
        assertThat(DIFFERENCES.get(statement)).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> copyOne(path, to.resolve(from.relativize(path).toString())));
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
