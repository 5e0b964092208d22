package dev.weir.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.text.FoundEncoding.Certainty;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Texts in many encodings that others collected; only where {@code WEIR_CORPORA} names the folder. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class EncodingCorporaTest {

    /**
     * The files' names of encodings to Java's. Those that Java lacks are left out, and so is big5hkscs: its file holds one of the four
     * letters that the standard writes as two characters (88 62), which Java does not decode; and euc_kr: its file spells syllables by their
     * parts, which Java keeps as parts.
     */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("big5", "big5"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("euc_jp", "euc-jp"),
            Map.entry("gb18030", "gb18030"),
            Map.entry("gb2312", "gb2312"),
            Map.entry("gbk", "gbk"),
            Map.entry("iso2022_jp", "iso-2022-jp"),
            Map.entry("iso2022_kr", "iso-2022-kr"),
            Map.entry("johab", "x-johab"),
            Map.entry("shift_jis", "shift_jis"));

    private static final Path CORPORA =
            Path.of(Optional.ofNullable(System.getenv("WEIR_CORPORA")).orElse("."));
    private static final Path PYTHON = CORPORA.resolve("encodings-cjk/cpython-cjkencodings");
    private static final Path UCHARDET = CORPORA.resolve("encodings-cjk/uchardet");

    @Test
    void decodesEachFileWithItsEncodingNamed() throws IOException {
        for (Map.Entry<String, String> named : NAMED.entrySet()) {
            Path file = PYTHON.resolve(named.getKey() + ".txt");
            TextBytes bytes = TextBytes.of(new InputFile(file, named.getKey()));
            FoundEncoding found = new EncodingLadder(bytes, Optional.of(named.getValue()), List.of()).find();

            assertThat(text(bytes, found))
                    .as(named.getKey())
                    .isEqualTo(Files.readString(PYTHON.resolve(named.getKey() + "-utf8.txt")));
        }
    }

    @Test
    void neverGuessesWronglyInSilence() throws IOException {
        Map<String, List<String>> outcomes = new TreeMap<>();
        for (Path file : files()) {
            outcomes.computeIfAbsent(outcome(file), key -> new ArrayList<>())
                    .add(CORPORA.resolve("encodings-cjk").relativize(file).toString());
        }
        System.getLogger("corpora").log(System.Logger.Level.INFO, () -> {
            StringBuilder counts = new StringBuilder("encodings without a hint:");
            outcomes.forEach((outcome, names) ->
                    counts.append(' ').append(outcome).append(' ').append(names.size()));
            return counts.toString();
        });

        assertThat(outcomes).doesNotContainKey("wrong");
        assertThat(outcomes.get("detected"))
                .contains(
                        "uchardet/zh/gb18030.txt",
                        "uchardet/zh/big5.txt",
                        "uchardet/zh/utf-8.txt",
                        "cpython-cjkencodings/gbk.txt",
                        "cpython-cjkencodings/gb2312.txt",
                        "cpython-cjkencodings/big5.txt");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPORA.resolve("encodings-cjk"))) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /** detected, ambiguous (said in the note), refused, or wrong: silently another text than the file's own encoding gives. */
    private static String outcome(Path file) throws IOException {
        TextBytes bytes = TextBytes.of(new InputFile(file, file.getFileName().toString()));
        try {
            FoundEncoding found = new EncodingLadder(bytes, Optional.empty(), List.of()).find();
            if (found.certainty() == Certainty.AMBIGUOUS) {
                return "ambiguous";
            }
            Optional<String> truth = truth(file);
            return truth.isPresent() && truth.get().equals(text(bytes, found)) ? "detected" : "wrong";
        } catch (WeirException refused) {
            return "refused";
        }
    }

    private static Optional<String> truth(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".txt", "");
        if (file.startsWith(PYTHON)) {
            return Optional.of(Files.readString(PYTHON.resolve(name.replace("-utf8", "") + "-utf8.txt")));
        }
        String charset = name.replace("ascii", "us-ascii").replace("mac-", "x-mac");
        return Charset.isSupported(charset)
                ? Optional.of(new String(Files.readAllBytes(file), Charset.forName(charset)).replace("\uFEFF", ""))
                : Optional.empty();
    }

    private static String text(TextBytes bytes, FoundEncoding found) {
        StringWriter text = new StringWriter();
        try (Reader in = found.reader(bytes)) {
            in.transferTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }
}
