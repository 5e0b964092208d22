package dev.weir.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The desktop's own way to open a file. */
final class Browser {

    private static final List<String> OPENERS = List.of("xdg-open", "open");

    private Browser() {}

    /** @return whether there is something that opens files */
    static boolean show(Path file) {
        for (String opener : OPENERS) {
            try {
                new ProcessBuilder(opener, file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException notThere) {
                // the next one
            }
        }
        return false;
    }
}
