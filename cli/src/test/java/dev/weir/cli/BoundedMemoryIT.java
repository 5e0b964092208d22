package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.cli.Shell.Printed;
import dev.weir.table.CellValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A district many times larger than the memory it is given: sample and night run as processes of their own, which end with another exit code
 * when Java or DuckDB runs out of memory. Figures for a whole district stand in docs/operations.md.
 */
class BoundedMemoryIT {

    private static final long MIB = 1024 * 1024;

    /** Java's classes, code and threads, and what DuckDB holds outside its limit. */
    private static final long BESIDES = 350 * MIB;

    @TempDir
    Path folder;

    @Test
    void aLargeDistrictNeedsNoMoreMemoryThanItIsGiven() throws IOException {
        Shell shell = new Shell(folder, "256m");
        assertDone(shell.run("bin/weir init district"), 0);
        giveDatabase("512MB");
        assertDone(shell.run("bin/weir sample district --households 12000 --events 200000"), 0);

        JsonNode night = run(shell, 3);
        assertThat(night.at("/failures")).isEmpty();
        assertThat(night.at("/rows/read").asLong()).isGreaterThan(250_000);
        assertThat(night.at("/peak_bytes/heap").asLong()).isLessThanOrEqualTo(256 * MIB);
        assertThat(night.at("/peak_bytes/process").asLong()).isLessThan((256 + 512) * MIB + BESIDES);
        assertThat(night.at("/step_millis/load").fieldNames()).toIterable().contains("read", "check", "record");
        assertThat(night.at("/step_millis/resolve").fieldNames()).toIterable().contains("household", "resident");

        JsonNode idle = run(shell, 0);
        assertThat(idle.at("/published").isNull()).isTrue();
        assertThat(idle.at("/entities")).isEmpty();
    }

    private void giveDatabase(String memory) throws IOException {
        Path config = folder.resolve("district/weir.yaml");
        String text = Files.readString(config);
        assertThat(text).contains("memory: 2GB");
        Files.writeString(config, text.replace("memory: 2GB", "memory: " + memory));
    }

    private static JsonNode run(Shell shell, int exitCode) throws IOException {
        Printed printed =
                shell.run("bin/weir run -w district --json 2>errors.txt; code=$?; cat errors.txt >&2; exit $code");
        assertDone(printed, exitCode);
        return CellValue.JSON.readTree(printed.text());
    }

    private static void assertDone(Printed printed, int exitCode) {
        assertThat(printed.exitCode()).as(printed.text()).isEqualTo(exitCode);
    }
}
