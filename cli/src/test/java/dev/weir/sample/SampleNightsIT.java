package dev.weir.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sample.district.SampleOptions;
import dev.weir.sample.truth.Truth.Kind;
import java.io.IOException;
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
        SampleWorkspace sample = SampleWorkspace.create(workspace);
        TruthComparison comparison = new TruthComparison(workspace);
        for (int night = 1; night <= SampleOptions.MOST_NIGHTS; night++) {
            sample.night(night);
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
}
