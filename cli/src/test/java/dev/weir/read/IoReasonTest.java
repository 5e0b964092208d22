package dev.weir.read;

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
    void keepsTheReasonThatTheSystemGave() {
        assertThat(IoReason.of(new FileSystemException("/data", null, "No space left on device")))
                .isEqualTo("/data: No space left on device");
        assertThat(IoReason.of(new IOException("Input/output error"))).isEqualTo("Input/output error");
        assertThat(IoReason.of(new IOException())).isEqualTo("IOException");
    }
}
