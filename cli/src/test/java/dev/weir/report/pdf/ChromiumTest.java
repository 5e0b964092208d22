package dev.weir.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.RefusedException;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    private Path folder;

    @Test
    void saysHowToGetABrowserWhereThereIsNone() {
        assertThatThrownBy(() -> Chromium.on(folder.toString()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("--chromium PATH");
    }

    @Test
    void saysThatThePathIsNoProgram() {
        assertThatThrownBy(() -> Chromium.at(folder))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.input())
                        .isEqualTo(folder.toString()));
    }

    @Test
    void takesTheFirstNameThatAnyFolderOfThePathHas() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        program(folder, "google-chrome", "exit 0");
        Path chromium = program(other, "chromium", "exit 0");
        assertThat(Chromium.on(folder + ":" + other).program()).isEqualTo(chromium);
    }

    @Test
    void tellsWhatTheBrowserSaidLast() throws IOException {
        Path program = program(folder, "chromium", "echo first; echo cannot start >&2; exit 3");
        assertThatThrownBy(() -> print(Chromium.at(program)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("cannot start");
    }

    @Test
    void endsABrowserThatTakesTooLongWithItsHelpersAndLeavesNothing() throws Exception {
        Path started = folder.resolve("started");
        Path program = program(folder, "chromium", "sleep 60 & echo $! > '" + started + "'; wait");
        assertThatThrownBy(() -> print(new Chromium(program, Duration.ofSeconds(2))))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("longer than 2 s");
        ProcessHandle.of(Long.parseLong(Files.readString(started).strip()))
                .ifPresent(helper -> assertThat(helper.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    private static void print(Chromium chromium) throws IOException {
        Path used;
        try (PrintFolder print = new PrintFolder()) {
            used = print.page().getParent();
            Files.writeString(print.page(), "<p>page");
            chromium.print(print);
        }
        assertThat(used).doesNotExist();
    }

    private static Path program(Path folder, String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }
}
