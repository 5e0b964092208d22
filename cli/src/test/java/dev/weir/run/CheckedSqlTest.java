package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedSqlTest {

    private static final Optional<String> PROGRAM = Optional.of("weir.jar 1");

    @TempDir
    Path folder;

    @Test
    void whatWasRightNeedsNoSecondCheckWhileFilesAndProgramAreTheSame() {
        new CheckedSql(folder, PROGRAM).keep("texts");

        assertThat(new CheckedSql(folder, PROGRAM).holds("texts")).isTrue();
        assertThat(new CheckedSql(folder, PROGRAM).holds("other texts")).isFalse();
        assertThat(new CheckedSql(folder, Optional.of("weir.jar 2")).holds("texts"))
                .isFalse();
    }

    @Test
    void aProgramThatCannotBeKnownAgainAlwaysChecks() throws IOException {
        new CheckedSql(folder, Optional.empty()).keep("texts");

        assertThat(new CheckedSql(folder, Optional.empty()).holds("texts")).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsRememberedWhereNoRunHasBeen() {
        Path nowhere = folder.resolve("work");
        new CheckedSql(nowhere, PROGRAM).keep("texts");

        assertThat(new CheckedSql(nowhere, PROGRAM).holds("texts")).isFalse();
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void aDamagedNoteIsNoNote() throws IOException {
        new CheckedSql(folder, PROGRAM).keep("texts");
        Files.writeString(folder.resolve("checked-sql"), "x");

        assertThat(new CheckedSql(folder, PROGRAM).holds("texts")).isFalse();
        new CheckedSql(folder, PROGRAM).keep("texts");
        assertThat(new CheckedSql(folder, PROGRAM).holds("texts")).isTrue();
    }

    @Test
    void eachFilesTextAndNameCount() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "one");
        String before = fingerprint(file);

        assertThat(fingerprint(file)).isEqualTo(before);
        Files.writeString(file, "two");
        assertThat(fingerprint(file)).isNotEqualTo(before);
        assertThat(fingerprint(Files.writeString(folder.resolve("b.yaml"), "one")))
                .isNotEqualTo(before);
    }

    private String fingerprint(Path file) {
        WorkspaceTexts texts = new WorkspaceTexts(folder);
        texts.read(file, new dev.weir.problem.Problems());
        return texts.fingerprint();
    }
}
