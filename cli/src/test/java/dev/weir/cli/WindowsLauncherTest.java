package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be known of the launcher for Windows without Windows. */
class WindowsLauncherTest {

    private static final Path SCRIPT = Path.of("bin/weir.cmd");

    @Test
    void itsLinesEndAsWindowsAsksAndItsLettersAreInEveryCodePage() throws IOException {
        byte[] bytes = Files.readAllBytes(SCRIPT);
        String script = new String(bytes, StandardCharsets.US_ASCII);
        assertThat(script.getBytes(StandardCharsets.US_ASCII)).isEqualTo(bytes);
        assertThat(script.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void everyLabelThatItGoesToIsThere() throws IOException {
        String script = Files.readString(SCRIPT);
        List<String> asked = found("goto (\\w+)", script);
        assertThat(asked).isNotEmpty();
        assertThat(found("(?m)^:(\\w+)", script)).containsAll(asked);
    }

    @Test
    void aConsoleOfWindowsIsPrintedToInItsOwnCodePage() {
        Charset gbk = Charset.forName("GBK");
        assertThat(PrintedCharset.of("Windows 10", Optional.of(gbk))).isEqualTo(gbk);
        assertThat(PrintedCharset.of("Windows 10", Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
        assertThat(PrintedCharset.of("Linux", Optional.of(gbk))).isEqualTo(StandardCharsets.UTF_8);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
