package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.store.FaultyConnection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveFaultTest {

    @TempDir
    Path folder;

    @Test
    void aResolveThatRunsOutOfMemoryLeavesTheGoldenRowsAsTheyWere() {
        List<String> links;
        try (District district = new District(folder)) {
            district.state("household", "police", "", "P1", "household_no", "H1");
            district.state("household", "civil-affairs", "", "C1", "household_no", "H2");
            district.resolve();
            links = links(district);
            district.state("household", "police", "", "P2", "household_no", "H3");
            OutOfMemoryError fault = new OutOfMemoryError("heap");

            assertThatThrownBy(() -> district.resolveOn(
                            FaultyConnection.of(district.connection(), "INSERT INTO weir.review BY", fault)))
                    .isSameAs(fault);

            assertThat(links(district)).isEqualTo(links);
        }
        try (District reopened = new District(folder)) {
            assertThat(links(reopened)).isNotEmpty().isEqualTo(links);
        }
    }

    private static List<String> links(District district) {
        return district.rows("SELECT golden_id || source_key FROM weir.link ORDER BY ALL");
    }
}
