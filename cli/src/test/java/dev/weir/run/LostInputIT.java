package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was loaded and could not be kept: what a clerk does to it until the next night is told. */
class LostInputIT {

    private static final String ROUTE = "civil-affairs-subsidy";
    private static final String LEDGER = "inbox/civil-affairs/月湖社区/低保.xlsx";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void loadWhatCannotBeKept() throws IOException {
        night = NightWorkspace.in(root);
        night.write(LEDGER, NightWorkspace.ledger("2026年10月"));
        Path archive = root.resolve("archive");
        Files.deleteIfExists(archive);
        Files.createFile(archive);
        assertThat(night.run(ROUTE).failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains("it is loaded (load 1) but cannot be kept in archive/"));
        Files.delete(archive);
    }

    @Test
    void aFileThatWasOverwrittenBeforeItWasKeptIsTold() {
        night.write(LEDGER, NightWorkspace.ledger("2026年11月"));

        RunSummary summary = night.run(ROUTE);

        assertThat(summary.loads()).hasSize(1);
        assertThat(summary.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .startsWith(LEDGER + ": load 1 was read, but could not be kept")
                .contains("removed or overwritten"));
        assertThat(night.run(ROUTE).failures()).isEmpty();
    }

    @Test
    void aFileThatWasRemovedBeforeItWasKeptIsTold() throws IOException {
        Files.delete(root.resolve(LEDGER));

        assertThat(night.run(ROUTE).failures()).hasSize(1);
        assertThat(night.run(ROUTE).failures()).isEmpty();
        assertThat(night.rows("FROM weir.move")).isEmpty();
    }

    @Test
    void aFileThatStillLiesThereIsKeptWithoutAWord() {
        assertThat(night.run(ROUTE).failures()).isEmpty();
        assertThat(night.exists(LEDGER)).isFalse();
        assertThat(night.rows("FROM weir.move")).isEmpty();
    }
}
