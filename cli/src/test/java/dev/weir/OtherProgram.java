package dev.weir;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another program's reading of a file, to compare ours with. Where it is not installed the test is skipped; with {@code WEIR_ORACLES} in the
 * environment, as in the checks, it fails, so that nobody takes a skipped comparison for one.
 */
public final class OtherProgram {

    private OtherProgram() {}

    /**
     * What the program prints.
     *
     * @param debianPackage which holds it
     * @return its lines
     */
    public static List<String> lines(Charset charset, String debianPackage, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(path(debianPackage, program).toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(charset)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        if (process.waitFor() != 0) {
            fail(program + " could not read the file");
        }
        return lines;
    }

    /**
     * Where it is; without it the test does not go on.
     *
     * @param debianPackage which holds it
     */
    public static Path path(String debianPackage, String program) {
        Optional<Path> tool = find(program);
        if (tool.isEmpty()) {
            String missing = program + " is missing; install the package " + debianPackage;
            if (System.getenv("WEIR_ORACLES") == null) {
                abort(missing);
            }
            fail(missing);
        }
        return tool.get();
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
