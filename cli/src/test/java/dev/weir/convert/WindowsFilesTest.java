package dev.weir.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written by hand on a clerk's computer, on a file system with the rules of Windows. */
class WindowsFilesTest {

    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
    private final Path folder = windows.getPath("C:\\台账 out");

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    @Test
    void aSheetsNameBecomesOneThatWindowsAllows() throws IOException {
        FolderTarget target = new FolderTarget(folder, false);
        write(target, "ledger.xlsx", "3:2", "a");
        write(target, "ledger.xlsx", "楼栋?", "b");
        write(target, "ledger.xlsx", "end. ", "c");
        write(target, "con.xlsx", "", "d");
        write(target, "AUX.2026.xlsx", "x", "e");
        write(target, "console.xlsx", "", "f");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "ledger.3_2.csv",
                        "ledger.楼栋_.csv",
                        "ledger.end_.csv",
                        "_con.csv",
                        "_AUX.2026.x.csv",
                        "console.csv");
    }

    @Test
    void namesThatDifferByTheirCaseOnlyDoNotMeet() throws IOException {
        FolderTarget target = new FolderTarget(folder, false);
        write(target, "Ledger.xlsx", "", "a");
        write(target, "LEDGER.xls", "", "b");
        assertThat(names()).hasSize(2);
    }

    @Test
    void aFileIsReplacedOnlyByForce() throws IOException {
        write(new FolderTarget(folder, false), "ledger.xlsx", "", "old");
        assertThatThrownBy(() -> write(new FolderTarget(folder, false), "ledger.xlsx", "", "new"))
                .isInstanceOf(FileAlreadyExistsException.class);
        write(new FolderTarget(folder, true), "ledger.xlsx", "", "new");
        assertThat(folder.resolve("ledger.csv")).content(StandardCharsets.UTF_8).isEqualTo("new");
        assertThat(names()).containsExactly("ledger.csv");
    }

    @Test
    void foldersAreMadeWhereThereAreNoModes() throws IOException {
        Path own = folder.resolve("data");
        PrivateFiles.createFolder(own);
        Path file = Files.writeString(own.resolve("secret"), "1");
        PrivateFiles.restrict(file);
        assertThat(file).isRegularFile();
        PrivateFiles.delete(own);
        assertThat(own).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void write(FolderTarget target, String file, String sheet, String text) throws IOException {
        try (Output output = target.open("", file, sheet, ".csv")) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            output.finish();
        }
    }
}
