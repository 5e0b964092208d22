package dev.weir.report.pdf;

import dev.weir.problem.RefusedException;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium, or a browser made of it, that prints pages.
 *
 * @param limit how long one page may take
 */
public record Chromium(Path program, Duration limit) {

    /** The names under which packages and vendors install it. */
    static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "microsoft-edge-stable");

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    private static final String HOW = "install Chromium (Debian, Ubuntu, UOS: apt-get install chromium),"
            + " or name a browser with --chromium PATH; html, xlsx and md need no other program";

    /** @throws RefusedException when it is no program */
    public static Chromium at(Path program) {
        if (!isProgram(program)) {
            throw new RefusedException(
                    Stage.EXPORT, program.toString(), "no program stands there that could print PDF; " + HOW);
        }
        return new Chromium(program.toAbsolutePath(), USUAL_LIMIT);
    }

    /**
     * The first that is installed.
     *
     * @param folders as in the environment's PATH
     * @throws RefusedException when there is none; it says how to get one
     */
    public static Chromium on(String folders) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Chromium::isProgram)
                .findFirst()
                .map(Chromium::at)
                .orElseThrow(() -> new RefusedException(
                        Stage.EXPORT, "", "PDF is printed by a browser, and none is on the PATH; " + HOW));
    }

    /** @throws WeirException when nothing was printed; it tells what the browser said last */
    void print(PrintFolder folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(folder))
                .redirectErrorStream(true)
                .redirectOutput(folder.messages().toFile());
        builder.environment().put("TMPDIR", folder.temporary().toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("it took longer than " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted");
        } finally {
            end(process);
        }
        if (process.exitValue() != 0 || Files.notExists(folder.pdf())) {
            throw failed(lastMessage(folder).orElse("it ended with exit code " + process.exitValue()));
        }
    }

    private List<String> command(PrintFolder folder) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.profile(),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + folder.pdf()));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox does not start for root. The page is our own and may load nothing.
            command.add("--no-sandbox");
        }
        command.add(folder.page().toUri().toString());
        return command;
    }

    /** With its helpers. */
    private static void end(Process process) {
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
    }

    private WeirException failed(String why) {
        return new WeirException(Stage.EXPORT, program.toString(), "the browser did not print the page: " + why);
    }

    private static Optional<String> lastMessage(PrintFolder folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.messages(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank()).reduce((first, second) -> second);
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
