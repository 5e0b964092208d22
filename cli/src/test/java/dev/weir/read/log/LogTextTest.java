package dev.weir.read.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rows.RowSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The characters of a log: encodings, and what nobody sees. */
class LogTextTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private LogFiles logs;

    @BeforeEach
    void open() {
        logs = new LogFiles(folder);
    }

    @Test
    void decidesTheEncodingForTheWholeFileAndSaysSo() {
        String text = "ascii only\n门禁控制器：开门\n";
        assertThat(logs.read(LogFiles.utf8(text), false).texts()).containsExactly("ascii only", "门禁控制器：开门");
        assertThat(logs.read(LogFiles.utf8(text), false).source().summary().notes())
                .isEmpty();

        LogFiles.Lines legacy = logs.read(text.getBytes(GB18030), false);
        assertThat(legacy.texts()).containsExactly("ascii only", "门禁控制器：开门");
        assertThat(told(legacy)).singleElement().asString().contains("GB18030");
    }

    @Test
    void anEncodingThatIsSureIsNoNewsAndOneThatIsNotIs() {
        String often = "门禁控制器：开门。访客登记，请出示证件。\n".repeat(40);
        LogFiles.Lines sure = logs.read(often.getBytes(GB18030), false);
        assertThat(sure.texts()).hasSize(40);
        assertThat(sure.source().summary().found()).containsExactly("The text is not UTF-8 and was read as GB18030.");
        assertThat(sure.source().summary().notes()).isEmpty();

        LogFiles.Lines unsure = logs.read("ascii\n联\n".getBytes(GB18030), false);
        assertThat(unsure.texts()).hasSize(2);
        assertThat(unsure.source().summary().notes()).singleElement().asString().contains("likely but not sure");
    }

    private static List<String> told(LogFiles.Lines lines) {
        RowSource.Summary summary = lines.source().summary();
        return Stream.concat(summary.found().stream(), summary.notes().stream()).toList();
    }

    @Test
    void utf16WithoutItsMarkIsTold() {
        String text = "<134>Nov 26 08:00:00 g1 c: seq=1 name=张三\n<134>Nov 26 08:00:01 g1 c: seq=2\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            LogFiles.Lines lines = logs.read(text.getBytes(charset), false);
            assertThat(lines.texts()).containsExactly(text.split("\n"));
            assertThat(lines.source().summary().notes())
                    .containsExactly("Read as " + charset.name() + ": its bytes come in pairs.");
        }
    }

    @Test
    void whatIsTooShortToTellIsSaidToBeSo() {
        byte[] content = "鄭\n".getBytes(Charset.forName("Big5"));
        assertThat(logs.read(content, false).source().summary().notes())
                .singleElement()
                .asString()
                .contains("likely but not sure");
    }

    @Test
    void keepsUtf8WhereADeviceDamagedAFewBytes() {
        byte[] content = LogFiles.concat(LogFiles.utf8("门禁控制器\n坏"), new byte[] {(byte) 0xFF}, LogFiles.utf8("字\n"));
        LogFiles.Lines lines = logs.read(content, false);
        assertThat(lines.texts()).containsExactly("门禁控制器", "坏\uFFFD字");
        assertThat(lines.source().summary().notes()).singleElement().asString().contains("U+FFFD");
    }

    @Test
    void replacesACharacterCutOffAtTheEndOfAFinishedFile() {
        byte[] content = LogFiles.utf8("门禁控制器\n门");
        assertThat(logs.read(Arrays.copyOf(content, content.length - 1), false).texts())
                .containsExactly("门禁控制器", "\uFFFD");
    }

    @Test
    void removesTheByteOrderMarkOfAnyLineAndSaysSo() {
        LogFiles.Lines lines = logs.read(LogFiles.utf8("\uFEFFone\n\uFEFFtwo\n\u00A0three\u200B\n"), false);
        assertThat(lines.texts()).containsExactly("one", "two", "three");
        assertThat(lines.source().summary().notes())
                .containsExactly("Characters that nobody sees were taken from the ends of 2 lines.");
    }

    @Test
    void removesTheColoursOfTerminals() {
        LogFiles.Lines lines =
                logs.read(LogFiles.utf8("seq=\u001b[35m1\u001b[0m level=\u001b[1;32minfo\u001b[m\n"), false);
        assertThat(lines.texts()).containsExactly("seq=1 level=info");
        assertThat(lines.source().summary().notes()).singleElement().asString().contains("colours", "1 line");
    }

    @Test
    void decidesTheEncodingOfEachLineByItself() {
        byte[] mixed = LogFiles.concat(
                LogFiles.utf8("钱一帆 通过\n"),
                "孙二朵 拒绝\n".getBytes(GB18030),
                LogFiles.utf8("李三桐 通过\n"),
                "联通\n".getBytes(GB18030));
        LogFiles.Lines lines = logs.read(mixed, false);
        assertThat(lines.texts()).containsExactly("钱一帆 通过", "孙二朵 拒绝", "李三桐 通过", "联通");
        assertThat(told(lines)).singleElement().asString().contains("Some lines are UTF-8", "GB18030");
    }

    @Test
    void readsUtf16() throws IOException {
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            assertThat(logs.read("\uFEFF一号门\r\n𠮷二\r\n".getBytes(charset), false)
                            .texts())
                    .containsExactly("一号门", "𠮷二");
        }
    }

    @Test
    void removesNulsEvenAHoleOfMegabytes() {
        byte[] content = LogFiles.concat(new byte[5_000_000], LogFiles.utf8("after the hole\nab\0\n"));
        LogFiles.Lines lines = logs.read(content, true);
        assertThat(lines.numbered()).containsExactly("1:after the hole", "2:ab");
        assertThat(lines.extras()).containsOnlyNulls();
        assertThat(lines.source().summary().notes()).contains("NUL bytes were taken out of 2 lines.");
        assertThat(lines.source().endOffset()).isEqualTo(content.length);
    }

    @Test
    void aHoleBetweenCharactersIsNoLine() {
        for (int hole : new int[] {1, 300, 5_000_000}) {
            byte[] content = LogFiles.concat(
                    LogFiles.utf8("a\n\0\0amount=12"), new byte[hole], LogFiles.utf8("Nov 20 g1: s=3\nb\n"));
            LogFiles.Lines lines = logs.read(content, false);
            assertThat(lines.numbered()).containsExactly("1:a", "2:amount=12Nov 20 g1: s=3", "3:b");
            assertThat(lines.extras().get(1)).contains("cut_off", "NUL bytes stand between");
            assertThat(lines.extras().get(2)).isNull();
        }
    }

    @Test
    void cutsNoCharacterInTwo() {
        String tooLong = "门".repeat(LineCutter.LONGEST_LINE);
        assertThat(logs.read(LogFiles.utf8(tooLong), false).texts().get(0)).matches("门+\uFFFD?");
    }
}
