package dev.weir.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A shell in a folder of its own, in which {@code bin/weir} is the program under test. */
final class Shell {

    private final Path folder;

    Shell(Path folder) throws IOException {
        this(folder, "512m");
    }

    /** @param heap of Java, as {@code WEIR_HEAP} */
    Shell(Path folder, String heap) throws IOException {
        this.folder = folder;
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Checkout.script(
                folder.resolve("bin/weir"),
                "exec '%s' -Xmx%s -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp '%s' dev.weir.cli.Weir \"$@\""
                        .formatted(java, heap, System.getProperty("java.class.path")));
    }

    /** What the terminal shows, and how the command ended. */
    record Printed(int exitCode, String text) {}

    /** Runs a command line as a person would type it. */
    Printed run(String command) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Printed(process.waitFor(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
