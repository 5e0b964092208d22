package dev.weir.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One small demo for all tests: made once by the real command, as it takes seconds. Whoever changes it takes a copy. */
final class DemoDistrict {

    private static Path folder;
    private static Called made;

    private DemoDistrict() {}

    static synchronized Path folder() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("weir-demo").resolve("示例 demo");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder.getParent())));
            made = Called.weir("demo", "--dir", folder.toString(), "--households", "60");
        }
        return folder;
    }

    /** What the demo printed. */
    static Called made() {
        folder();
        return made;
    }

    /** @param target a folder that is not there yet */
    static Path copyTo(Path target) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder())) {
            all = walk.toList();
        }
        for (Path path : all) {
            Files.copy(
                    path,
                    target.resolve(folder.relativize(path).toString()),
                    LinkOption.NOFOLLOW_LINKS,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        return target;
    }

    private static void remove(Path top) {
        try (Stream<Path> walk = Files.walk(top)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
