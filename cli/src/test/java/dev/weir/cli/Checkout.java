package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A fresh checkout with the real launcher, and a folder of tools that is all its PATH has. Its {@code mvn} brings the program that this
 * build packaged, so that no build starts another; it counts its runs.
 */
final class Checkout implements AutoCloseable {

    private static final Path PACKAGED = Path.of("cli/target").toAbsolutePath();
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "dirname",
            "find",
            "flock",
            "locale",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sleep",
            "timeout",
            "touch",
            "tr",
            "ln",
            "cp");

    final Path root;
    final Path tools;

    Checkout(Path folder) throws IOException {
        assertThat(PACKAGED.resolve("weir.jar")).as("mvn package comes first").exists();
        root = Files.createDirectories(folder.resolve("堰 project"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.createDirectories(root.resolve("bin"));
        Files.copy(Path.of("bin/weir"), root.resolve("bin/weir"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("cli/src/main/java"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), located(tool));
        }
        Files.createSymbolicLink(tools.resolve("java"), Path.of(System.getProperty("java.home"), "bin/java"));
        script(
                tools.resolve("mvn"),
                "if [ \"$1\" = -v ]; then echo 'Apache Maven 3.9.9'; exit; fi",
                "echo \"$@\" >> '" + root + "/maven-runs'",
                "sleep 1",
                "cp -p '" + PACKAGED + "/weir.jar' '" + root + "/cli/target/weir.jar'",
                "ln -sfn '" + PACKAGED + "/lib' '" + root + "/cli/target/lib'",
                "touch '" + classArchive() + "'");
    }

    Path launcher() {
        return root.resolve("bin/weir");
    }

    /** Where the launcher keeps the loaded classes; empty, so that not each test makes one. */
    Path classArchive() {
        return root.resolve("cli/target/weir-" + System.getProperty("java.version") + ".jsa");
    }

    int mavenRuns() throws IOException {
        Path runs = root.resolve("maven-runs");
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    static void script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/usr/bin/env bash\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    Ended run(String... arguments) {
        return start(root, Map.of(), launcher(), arguments).join();
    }

    /** Starts a launcher with nothing in its environment but PATH and what is given. */
    CompletableFuture<Ended> start(
            Path directory, Map<String, String> environment, Path launcher, String... arguments) {
        Stream<String> command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command.toList()).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            return process.onExit()
                    .thenApply(ended -> new Ended(ended.exitValue(), ended.pid(), out.join(), err.join()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the links, so that the temporary folder can be deleted without a warning for each. */
    @Override
    public void close() throws IOException {
        for (Path top : List.of(root, tools)) {
            List<Path> links;
            try (Stream<Path> all = Files.walk(top)) {
                links = all.filter(Files::isSymbolicLink).toList();
            }
            for (Path link : links) {
                Files.delete(link);
            }
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path located(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(tool + " is missing"));
    }

    /** A process that has ended. */
    record Ended(int code, long pid, String out, String err) {}
}
