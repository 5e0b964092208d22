package dev.weir.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the encoding of a text is found, and what is said when it cannot be. */
class DetectionTest {

    private static final String LEDGER = "户号,户主姓名,家庭住址,月保障金额\n330203001,张建国,海曙区白云街道云丰社区3幢2单元501室,860\n";
    private static final String TRADITIONAL = "戶號,戶主姓名,住址,金額\n1,張建國,臺北市中山區長安東路二段一百號三樓,860\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, CERTAIN", "GB18030, DETECTED", "GBK, DETECTED", "UTF-16LE, DETECTED", "UTF-16BE, DETECTED"})
    void findsTheEncodingOfALedger(String charset, Certainty certainty) throws IOException {
        FoundEncoding found = find(LEDGER.getBytes(charset));

        assertThat(text(found)).isEqualTo(LEDGER);
        assertThat(found.certainty()).isEqualTo(certainty);
    }

    @Test
    void findsBig5() throws IOException {
        FoundEncoding found = find(TRADITIONAL.getBytes("Big5"));

        assertThat(text(found)).isEqualTo(TRADITIONAL);
        assertThat(found.certainty()).isEqualTo(Certainty.DETECTED);
        assertThat(found.note()).contains("Big5");
    }

    @Test
    void saysThatAShortTextIsAmbiguous() throws IOException {
        FoundEncoding found = find("姓名\n王二\n".getBytes("GBK"));

        assertThat(found.certainty()).isEqualTo(Certainty.AMBIGUOUS);
        assertThat(found.note()).contains("not sure").contains("input: encoding");
    }

    @Test
    void isSureOfAShortTextThatHoldsTheColumnNames() throws IOException {
        FoundEncoding found = find("姓名\n王二\n".getBytes("GBK"), Optional.empty(), "姓名");

        assertThat(found.certainty()).isEqualTo(Certainty.DETECTED);
        assertThat(found.note()).contains("column names");
    }

    @Test
    void prefersTheMarkAndUtf8ToWhatIsDeclared() throws IOException {
        assertThat(find(LEDGER.getBytes(StandardCharsets.UTF_8), Optional.of("gbk"))
                        .charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(find(("\uFEFF" + LEDGER).getBytes(StandardCharsets.UTF_16BE), Optional.of("gbk"))
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(find(TRADITIONAL.getBytes("Big5"), Optional.of("big5")).certainty())
                .isEqualTo(Certainty.DECLARED);
    }

    @Test
    void readsAsDeclaredWhatLooksLikeAscii() throws IOException {
        FoundEncoding found = find("a,b\n".getBytes(StandardCharsets.UTF_16LE), Optional.of("utf-16le"));

        assertThat(text(found)).isEqualTo("a,b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1251", "EUC-KR"})
    void refusesTextThatIsNoChinese(String charset) {
        String text =
                "Größe übermäßig, Ärger über Öl und Straßen; schöne Grüße für Jürgen, Günter und Jörg. ".repeat(3);
        String words = charset.equals("ISO-8859-1")
                ? text
                : charset.equals("EUC-KR")
                        ? "이 문서는 한국어로 쓴 글이며 여러 가지 말을 담고 있습니다 그리고 길게 이어집니다"
                        : "Это русский текст о том, как живут люди в большом городе и что они делают";

        assertThatThrownBy(() -> find(words.getBytes(charset)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("encoding cannot be told");
    }

    @Test
    void refusesEscapeSequencesInsteadOfTakingThemForAscii() {
        assertThatThrownBy(() -> find("\u001b$BF|K\\8l\u001b(B".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("ISO 2022");
    }

    @Test
    void aDamagedCharacterIsMarkedAndTheTextGoesOn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("户号,户主\r\n1,张三\r2,李四\n".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'3', ',', (byte) 0xFF, '\n'});

        assertThat(text(find(bytes.toByteArray()))).isEqualTo("户号,户主\r\n1,张三\r2,李四\n3,\uFFFD\n");
    }

    @Test
    void readsTheEuroSignAsWindowsWritesItIntoGbk() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("户号,户主,备注\n1,张三,补贴".getBytes("GBK"));
        bytes.write(new byte[] {(byte) 0x80, '5', '0', '\n'});

        assertThat(text(find(bytes.toByteArray()))).endsWith("1,张三,补贴€50\n");
    }

    @Test
    void tellsLineAndByteWhereManyCharactersCannotBeDecoded() throws IOException {
        byte[] text = "海曙区白云街道，\n".repeat(40).getBytes("GB18030");
        int line = text.length / 40;
        for (int i = 0; i < 40; i++) {
            text[i * line + line - 2] = (byte) 0xFF;
            text[i * line + 1] = (byte) 0xFF;
        }
        FoundEncoding found = find(text, Optional.of("gb18030"));

        assertThatThrownBy(() -> text(found))
                .hasMessageContaining("is no character of GB18030")
                .hasMessageContaining("line 11");
    }

    @Test
    void leavesOutNulsAndTheEndMarkOfDos() throws IOException {
        FoundEncoding found = find("a\0\0,b\n\u001a".getBytes(StandardCharsets.UTF_8));

        assertThat(text(found)).isEqualTo("a,b\n");
    }

    @Test
    void readsPairsOfCharactersBeyondTheFirstPlaneIntoSmallBuffers() throws IOException {
        FoundEncoding found = find("\uD842\uDFB7𠮷a".getBytes(Charset.forName("GB18030")), Optional.of("gb18030"));
        StringBuilder text = new StringBuilder();
        try (Reader in = found.reader(TextBytes.of(new InputFile(folder.resolve("text"), "test")))) {
            char[] pair = new char[2];
            for (int length = in.read(pair); length > 0; length = in.read(pair)) {
                text.append(pair, 0, length);
            }
        }

        assertThat(text).hasToString("𠮷𠮷a");
    }

    private FoundEncoding find(byte[] text) throws IOException {
        return find(text, Optional.empty());
    }

    private FoundEncoding find(byte[] text, Optional<String> declared, String... names) throws IOException {
        Path file = Files.write(folder.resolve("text"), text);
        return new EncodingLadder(TextBytes.of(new InputFile(file, "test")), declared, List.of(names)).find();
    }

    private String text(FoundEncoding found) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader in = found.reader(TextBytes.of(new InputFile(folder.resolve("text"), "test")))) {
            in.transferTo(text);
        }
        return text.toString();
    }
}
