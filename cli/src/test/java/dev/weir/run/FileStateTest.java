package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStateTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatNobodyTouchesStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("台账.csv"), "H1,张三");

        assertThat(FileState.of(file)).isEqualTo(FileState.of(file));
    }

    @Test
    void anotherContentOfTheSameLengthWithTheSameTimeIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("台账.csv"), "H1,张三");
        FileState seen = FileState.of(file);

        Files.writeString(file, "H1,李四");
        Files.setLastModifiedTime(file, seen.modified());

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(seen.modified());
        assertThat(FileState.of(file)).isNotEqualTo(seen);
    }

    @Test
    void anotherFileInItsPlaceIsSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("台账.csv"), "H1,张三");
        FileState seen = FileState.of(file);
        Path other = Files.writeString(folder.resolve("更正.csv"), "H1,李四");
        Files.setLastModifiedTime(other, FileTime.from(seen.modified().toInstant()));

        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(FileState.of(file)).isNotEqualTo(seen);
    }
}
