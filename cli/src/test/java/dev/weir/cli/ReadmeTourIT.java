package dev.weir.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of README.md, taken as a newcomer takes it: every command works, and prints what the page shows. */
class ReadmeTourIT {

    @TempDir
    Path folder;

    @Test
    void theTourIsTrue() throws IOException {
        PageTour.isTrue("README.md", 9, new Shell(folder));
    }
}
