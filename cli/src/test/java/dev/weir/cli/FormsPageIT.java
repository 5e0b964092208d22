package dev.weir.cli;

import dev.weir.docs.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on forms, run as it stands. */
class FormsPageIT {

    @TempDir
    Path folder;

    @Test
    void thePageIsTrue() throws IOException {
        Files.createSymbolicLink(folder.resolve("samples"), Documents.ROOT.resolve("samples"));
        PageTour.isTrue("docs/forms.md", 1, new Shell(folder, "256m"));
    }
}
