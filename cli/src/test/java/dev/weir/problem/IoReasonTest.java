package dev.weir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class IoReasonTest {

    @Test
    void saysWhatJavaOnlyNamesByTheClass() {
        assertThat(IoReason.of(new AccessDeniedException("/data"))).isEqualTo("permission denied: /data");
        assertThat(IoReason.of(new NoSuchFileException("/data"))).isEqualTo("it does not exist: /data");
        assertThat(IoReason.of(new DirectoryNotEmptyException("/data"))).isEqualTo("the file system refused: /data");
    }

    @Test
    void aFullDiskIsASentenceWithWhatToDo() {
        assertThat(IoReason.of(new IOException("No space left on device")))
                .isEqualTo("the disk is full (No space left on device); free space there, then run again");
        assertThat(IoReason.of(new FileSystemException("/data", null, "No space left on device")))
                .isEqualTo("the disk is full (/data: No space left on device); free space there, then run again");
        assertThat(IoReason.of(new IOException("Disk quota exceeded")))
                .isEqualTo("the disk quota is used up (Disk quota exceeded); free space there, then run again");
    }

    @Test
    void keepsTheReasonThatTheSystemGave() {
        assertThat(IoReason.of(new FileSystemException("/data", null, "Stale file handle")))
                .isEqualTo("/data: Stale file handle");
        assertThat(IoReason.of(new IOException("Input/output error"))).isEqualTo("Input/output error");
        assertThat(IoReason.of(new IOException())).isEqualTo("IOException");
    }
}
