package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedFoldersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @TempDir
    private Path root;

    @Test
    void theLinkNamesTheNewestFolder() throws IOException {
        DatedFolders reports = new DatedFolders(root);

        reports.make(folder -> write(folder, "one", DAY));
        reports.make(folder -> write(folder, "two", DAY.plusDays(1)));

        assertThat(Files.readString(reports.latest().resolve("parking.html"))).isEqualTo("two");
        assertThat(names()).containsExactly("2026-08-01", "2026-08-02", "latest");
    }

    @Test
    void equalFilesOfOneDayAreOneFolderAndOthersAreTwo() throws IOException {
        DatedFolders reports = new DatedFolders(root);

        reports.make(folder -> write(folder, "one", DAY));
        reports.make(folder -> write(folder, "one", DAY));
        assertThat(names()).containsExactly("2026-08-01", "latest");

        reports.make(folder -> write(folder, "two", DAY));
        assertThat(names()).containsExactly("2026-08-01", "2026-08-01-2", "latest");
        assertThat(Files.readString(reports.latest().resolve("parking.html"))).isEqualTo("two");
    }

    @Test
    void aFolderThatCannotBeFilledIsNeverSeen() throws IOException {
        DatedFolders reports = new DatedFolders(root);
        reports.make(folder -> write(folder, "one", DAY));

        assertThatThrownBy(() -> reports.make(folder -> {
                    write(folder, "half", DAY);
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

    @Test
    void whatIsNotWantedIsNeverSeenAndFilesBelowCountToo() throws IOException {
        DatedFolders reports = new DatedFolders(root);
        reports.make(folder -> writeBelow(folder, "one"));

        assertThat(reports.make(folder -> {
                    write(folder, "unwanted", DAY);
                    return Optional.empty();
                }))
                .isEmpty();
        reports.make(folder -> writeBelow(folder, "one"));
        assertThat(names()).containsExactly("2026-08-01", "latest");

        reports.make(folder -> writeBelow(folder, "two"));
        assertThat(names()).containsExactly("2026-08-01", "2026-08-01-2", "latest");
    }

    private static Optional<LocalDate> writeBelow(Path folder, String text) {
        try {
            return write(Files.createDirectory(folder.resolve("below")), text, DAY);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<LocalDate> write(Path folder, String text, LocalDate day) {
        try {
            Files.writeString(folder.resolve("parking.html"), text);
            return Optional.of(day);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
