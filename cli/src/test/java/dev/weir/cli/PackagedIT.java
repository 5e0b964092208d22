package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Checkout.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the packaged program can show: the workspace's files come out of the jar, and streams and exit codes are a process's. */
class PackagedIT {

    @TempDir
    Path folder;

    @Test
    void aNewUserGetsAWorkspaceThatChecksFromTheJar() throws IOException {
        try (Checkout checkout = new Checkout(folder)) {
            Ended init = checkout.run("init", "区 one");
            assertThat(init.code()).as(init.err()).isZero();
            assertThat(init.out()).contains("sample '区 one'", "check -w '区 one'");
            assertThat(checkout.root.resolve("区 one/mappings/codes/sex.csv")).isRegularFile();

            Ended check = checkout.run("check", "-w", "区 one");
            assertThat(check.code()).as(check.out()).isZero();
            Ended status = checkout.run("status", "-w", "区 one");
            assertThat(status.code()).isEqualTo(ExitCode.FAILED.code());
            assertThat(status.out()).isEmpty();
            assertThat(status.err()).contains("run `weir run` first");
        }
    }
}
