package dev.weir.sample;

import dev.weir.run.OpenWorkspace;
import dev.weir.run.Pipeline;
import dev.weir.run.Progress;
import dev.weir.run.RunOptions;
import dev.weir.run.WorkspaceFiles;
import dev.weir.sample.district.SampleOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A workspace of the small sample with the repository's own routes and mappings. */
public record SampleWorkspace(Path folder) {

    /** Nothing has run in it yet; the first night's inputs are there. */
    public static SampleWorkspace create(Path folder) throws IOException {
        Path repository = Path.of("").toAbsolutePath();
        for (String name : List.of("mappings", "routes", "audiences")) {
            copy(repository.resolve(name), folder.resolve(name));
        }
        Files.copy(repository.resolve("weir.yaml"), folder.resolve("weir.yaml"));
        SampleDistrict.generate(folder, SampleOptions.SMALL);
        return new SampleWorkspace(folder);
    }

    /** Brings the inputs of a night, 1 to {@link SampleOptions#MOST_NIGHTS}, and runs all routes. Nights come in their order. */
    public void night(int night) throws IOException {
        if (night > 1) {
            SampleDistrict.night(folder, night);
        }
        new Pipeline(open(), RunOptions.ALL, Progress.NONE).run();
    }

    public OpenWorkspace open() {
        return WorkspaceFiles.open(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> copyOne(path, to.resolve(from.relativize(path).toString())));
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
