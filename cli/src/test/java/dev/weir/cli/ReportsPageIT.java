package dev.weir.cli;

import dev.weir.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about reports, followed as somebody follows it who writes one. */
class ReportsPageIT {

    private static final String PAGE = "docs/reports.md";

    @TempDir
    Path folder;

    @Test
    void whoFollowsThePageHasAReportOfTheirOwn() throws IOException {
        Files.writeString(
                folder.resolve("lamps.yaml"),
                Document.named(PAGE).blocks("yaml").get(0));
        PageTour.isTrue(PAGE, 5, new Shell(folder));
    }
}
