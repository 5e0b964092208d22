package dev.weir.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.read.InputFile;
import dev.weir.read.text.FoundEncoding.Certainty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose lines are in several encodings, or lost a byte, or are too short to tell. */
class EncodingByLineTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesInUtf8AmongLinesInGbkAreReadAsWhatTheyAre(String lineEnd) throws IOException {
        List<String> legacy = List.of("户号,户主,住址", "1,张建国,海曙区白云街道云丰社区", "2,孙二朵,一些");
        List<String> utf8 = List.of("3,钱一帆,云丰路１号", "4,李三桐,café 茅台路");
        FoundEncoding found =
                find(bytes(legacy, GBK, lineEnd), bytes(utf8, UTF_8, lineEnd), bytes(legacy, GBK, lineEnd));

        String expected = lines(legacy, lineEnd) + lines(utf8, lineEnd) + lines(legacy, lineEnd);
        assertThat(text(found)).isEqualTo(expected);
        assertThat(found.certainty()).isEqualTo(Certainty.AMBIGUOUS);
        assertThat(found.note()).isEqualTo("Some lines are UTF-8 and 6 are not; those were read as GB18030.");
    }

    @Test
    void aFileInUtf8WithItsMarkMayGoOnInGbk() throws IOException {
        FoundEncoding found = find("\uFEFF户号,户主\n1,张建国\n".getBytes(UTF_8), "2,孙二朵，海曙区白云街道云丰社区\n".getBytes(GBK));

        assertThat(text(found)).isEqualTo("户号,户主\n1,张建国\n2,孙二朵，海曙区白云街道云丰社区\n");
    }

    @Test
    void linesInBig5AmongLinesInUtf8AreFound() throws IOException {
        String traditional = "1,張建國,臺北市中山區長安東路二段一百號三樓,戶主\n";
        FoundEncoding found = find("户号,户主,住址\n".getBytes(UTF_8), traditional.getBytes(BIG5));

        assertThat(text(found)).isEqualTo("户号,户主,住址\n" + traditional);
        assertThat(found.note()).contains("Big5");
    }

    @Test
    void theDeclaredEncodingIsThatOfTheLinesThatAreNotUtf8() throws IOException {
        FoundEncoding found = find(Optional.of("big5"), "户号,户主\n".getBytes(UTF_8), "1,張\n".getBytes(BIG5));

        assertThat(text(found)).isEqualTo("户号,户主\n1,張\n");
        assertThat(found.note()).endsWith("those were read as Big5.");
    }

    @Test
    void fewLegacyLinesAreSaidToBeUnsure() throws IOException {
        FoundEncoding found = find("户号,户主\n1,张建国\n".getBytes(UTF_8), "2,王二\n".getBytes(GBK));

        assertThat(text(found)).endsWith("2,王二\n");
        assertThat(found.note()).contains("likely but not sure");
    }

    @Test
    void aCharacterThatIsCutInUtf8IsNotReadAsGbkThoughItsBytesAreThat() throws IOException {
        byte[] name = "李四测".getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(name, name.length - 1);
        assertThat(new String(cut, GBK)).as("it is well-formed GBK").doesNotContain("\uFFFD");
        FoundEncoding found =
                find("户号,户主\n1,".getBytes(UTF_8), cut, "\n2,".getBytes(UTF_8), cut, ",x\n".getBytes(UTF_8));

        assertThat(text(found)).isEqualTo("户号,户主\n1,李四\uFFFD\n2,李四\uFFFD,x\n");
        assertThat(found.note()).contains("some bytes are damaged");
    }

    @Test
    void aCutCharacterInGbkCostsNoOtherCellOfItsLine() throws IOException {
        byte[] cut = {(byte) 0xD5, ',', 'x', '\n'};
        FoundEncoding found =
                find("户号,户主,住址\n1,张建国,海曙区白云街道云丰社区\n2,一些人,".getBytes(GBK), cut, "3,一些人,云丰路\n".getBytes(GBK));

        assertThat(text(found)).isEqualTo("户号,户主,住址\n1,张建国,海曙区白云街道云丰社区\n2,一些人,\uFFFD,x\n3,一些人,云丰路\n");
    }

    @Test
    void lettersOfGbkThatAreUtf8ByChanceAreReadAsDeclared() throws IOException {
        byte[] few = "no,note\n1,一些\n".getBytes(GBK);
        assertThat(new String(few, UTF_8)).as("it is well-formed UTF-8").contains("һЩ");

        assertThat(text(find(Optional.of("gbk"), few))).isEqualTo("no,note\n1,一些\n");
        assertThat(find(few).certainty()).isEqualTo(Certainty.AMBIGUOUS);
        assertThat(find(few).note()).contains("not sure", "GB18030", "input: encoding");
        assertThat(text(find(Optional.of("gbk"), "no,note\n1,café 一些\n".getBytes(UTF_8))))
                .contains("café 一些");
    }

    @Test
    void theDeclaredBig5OfWindowsIsThatOfWindows() throws IOException {
        byte[] ofUsers = {'a', ',', (byte) 0xFA, 0x40, '\n'};

        assertThat(text(find(Optional.of("cp950"), ofUsers))).isEqualTo("a,\uE000\n");
        assertThat(text(find(Optional.of("big5"), ofUsers)))
                .isEqualTo(new String(ofUsers, Charset.forName("Big5-HKSCS")));
    }

    @Test
    void theEuroSignOfWindowsIsReadInEveryNameOfGbk() throws IOException {
        byte[] text = {'a', (byte) 0x80, '5', '\n'};
        for (String name : List.of("gbk", "gb2312", "gb18030", "x-mswin-936", "windows-936", "ms936")) {
            assertThat(text(find(Optional.of(name), text))).as(name).isEqualTo("a€5\n");
        }
    }

    private FoundEncoding find(byte[]... parts) throws IOException {
        return find(Optional.empty(), parts);
    }

    private FoundEncoding find(Optional<String> declared, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        Files.write(folder.resolve("text"), all.toByteArray());
        return new EncodingLadder(file(), declared, List.of()).find();
    }

    private TextBytes file() {
        return TextBytes.of(new InputFile(folder.resolve("text"), "test"));
    }

    private String text(FoundEncoding found) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader in = found.reader(file())) {
            in.transferTo(text);
        }
        return text.toString();
    }

    private static String lines(List<String> lines, String lineEnd) {
        return String.join(lineEnd, lines) + lineEnd;
    }

    private static byte[] bytes(List<String> lines, Charset charset, String lineEnd) {
        return lines(lines, lineEnd).getBytes(charset);
    }
}
