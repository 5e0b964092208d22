package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @TempDir
    private Path root;

    @Test
    void theLinkNamesTheNewestFolder() throws IOException {
        ReportFolder reports = new ReportFolder(root);

        reports.make(DAY, folder -> write(folder, "one"));
        reports.make(DAY.plusDays(1), folder -> write(folder, "two"));

        assertThat(Files.readString(reports.latest().resolve("parking.html"))).isEqualTo("two");
        assertThat(names()).containsExactly("2026-08-01", "2026-08-02", "latest");
    }

    @Test
    void equalFilesOfOneDayAreOneFolderAndOthersAreTwo() throws IOException {
        ReportFolder reports = new ReportFolder(root);

        reports.make(DAY, folder -> write(folder, "one"));
        reports.make(DAY, folder -> write(folder, "one"));
        assertThat(names()).containsExactly("2026-08-01", "latest");

        reports.make(DAY, folder -> write(folder, "two"));
        assertThat(names()).containsExactly("2026-08-01", "2026-08-01-2", "latest");
        assertThat(Files.readString(reports.latest().resolve("parking.html"))).isEqualTo("two");
    }

    @Test
    void aFolderThatCannotBeFilledIsNeverSeen() throws IOException {
        ReportFolder reports = new ReportFolder(root);
        reports.make(DAY, folder -> write(folder, "one"));

        assertThatThrownBy(() -> reports.make(DAY.plusDays(1), folder -> {
                    write(folder, "half");
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(names()).containsExactly("2026-08-01", "latest");
        assertThat(Files.readString(reports.latest().resolve("parking.html"))).isEqualTo("one");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void write(Path folder, String text) {
        try {
            Files.writeString(folder.resolve("parking.html"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
