package dev.weir.read.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.rows.RowClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogReaderTest {

    @TempDir
    Path folder;

    private LogFiles logs;

    @BeforeEach
    void open() {
        logs = new LogFiles(folder);
    }

    @Test
    void numbersLinesAsTheFileDoesAndLeavesBlankOnesOut() {
        LogFiles.Lines lines = logs.read(LogFiles.utf8("one\n\n \t\nfour\r\n\r\nsix\n"), false);
        assertThat(lines.numbered()).containsExactly("1:one", "4:four", "6:six");
        assertThat(lines.source().endLine()).isEqualTo(6);
        assertThat(lines.source().summary().sheets()).isEqualTo(Map.of("", Map.of(RowClass.DATA, 3L)));
    }

    @Test
    void countsTheLastLineOfAFinishedFileWithoutLineFeed() {
        assertThat(logs.read(LogFiles.utf8("one\ntwo"), false).numbered()).containsExactly("1:one", "2:two");
    }

    @Test
    void leavesTheUnfinishedLineOfAGrowingFileForTheNextRun() throws IOException {
        byte[] content = LogFiles.utf8("一\n二\n三");
        byte[] torn = Arrays.copyOf(content, content.length - 1);
        LogFiles.Lines first = logs.read(torn, true);
        assertThat(first.numbered()).containsExactly("1:一", "2:二");
        assertThat(first.source().endOffset()).isEqualTo(8);
        assertThat(first.source().endLine()).isEqualTo(2);

        LogFiles.Lines second = logs.read(
                LogFiles.utf8("三点\n四"), new LogOptions(Optional.empty(), LogTail.GROWING, 3, false, List.of()));
        assertThat(second.numbered()).containsExactly("3:三点");
        assertThat(second.source().endOffset()).isEqualTo(7);
    }

    @Test
    void readsGzipOfSeveralMembersWhateverItsName() throws IOException {
        byte[] twoMembers =
                LogFiles.concat(LogFiles.gzip(LogFiles.utf8("one\ntw")), LogFiles.gzip(LogFiles.utf8("o\nthree")));
        assertThat(logs.read(twoMembers, true).numbered()).containsExactly("1:one", "2:two", "3:three");
    }

    @Test
    void saysThatAGzipFileIsCutOffBeforeAnyRowIsGiven() throws IOException {
        byte[] whole = LogFiles.gzip(LogFiles.utf8("line of a log\n".repeat(1000)));
        for (int length : new int[] {5, whole.length / 2, whole.length - 3}) {
            assertThatThrownBy(() -> logs.read(Arrays.copyOf(whole, length), false))
                    .isExactlyInstanceOf(WeirException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void saysThatAGzipFileIsDamaged() throws IOException {
        byte[] damaged = LogFiles.gzip(LogFiles.utf8("line of a log\n".repeat(1000)));
        damaged[damaged.length - 6] ^= 0x55;
        assertThatThrownBy(() -> logs.read(damaged, false))
                .isExactlyInstanceOf(WeirException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void endsLinesAtCarriageReturnsWhereThereIsNoLineFeed() {
        assertThat(logs.read(LogFiles.utf8("one\rtwo\rthree\r"), false).numbered())
                .containsExactly("1:one", "2:two", "3:three");
    }

    @Test
    void saysThatALastLineHasNoEnd() {
        assertThat(logs.read(LogFiles.utf8("one\ntwo"), false).extras())
                .containsExactly(null, "{\"no_end\": \"true\"}");
    }

    @Test
    void readsLinesOfOneMebibyteAndCutsLongerOnesOff() {
        String longest = "x".repeat(LineCutter.LONGEST_LINE);
        assertThat(logs.read(LogFiles.utf8("a\n" + longest + "\nb\n"), false).texts())
                .containsExactly("a", longest, "b");
        for (String end : List.of("x\nb\n", "x", longest.repeat(2) + "\nb\n", longest.repeat(2))) {
            LogFiles.Lines lines = logs.read(LogFiles.utf8("a\n" + longest + end), false);
            assertThat(lines.texts().subList(0, 2)).containsExactly("a", "x".repeat(RecordCutter.KEPT));
            assertThat(lines.numbered()).hasSize(end.endsWith("b\n") ? 3 : 2);
            assertThat(lines.extras().get(1)).contains("the line is longer than 1048576 bytes");
            assertThat(lines.source().endOffset()).isEqualTo(2 + longest.length() + end.length());
        }
    }

    @Test
    void readsTheOneLogInAZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("doors.log"));
            zip.write(LogFiles.utf8("one\ntwo"));
        }
        assertThat(logs.read(bytes.toByteArray(), true).numbered()).containsExactly("1:one", "2:two");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1024})
    void givesTheSameLinesInBatchesOfAnySize(int capacity) {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 50_000; i++) {
            text.append("line ").append(i).append(i % 3 == 0 ? "\r\n" : "\n");
            expected.add(i + ":line " + i);
        }
        Path file = logs.write(LogFiles.utf8(text.toString()));
        try (LogSource source = LogReader.open(new InputFile(file, "x.log"), LogFiles.options(false))) {
            assertThat(LogFiles.Lines.of(source, capacity).numbered()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "d0cf11e0a1b11ae1, .xls",
        "53514c69746520666f726d6174203300, SQLite",
        "fd377a585a00, xz",
        "28b52ffd, zstd",
        "255044462d, PDF"
    })
    void stopsAtAFileThatIsNoLog(String beginning, String named) {
        byte[] content = java.util.HexFormat.of().parseHex(beginning);
        assertThatThrownBy(() -> logs.read(content, false))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining(named);
    }

    @Test
    void readsAnEmptyFileAsNoRows() {
        LogFiles.Lines lines = logs.read(new byte[0], false);
        assertThat(lines.numbered()).isEmpty();
        assertThat(lines.source().endOffset()).isZero();
        assertThat(lines.source().endLine()).isZero();
    }

    @Test
    void namesAFileThatIsGone() {
        Path missing = folder.resolve("missing.log");
        assertThatThrownBy(() -> LogReader.open(new InputFile(missing, "inbox/missing.log"), LogFiles.options(false)))
                .isExactlyInstanceOf(WeirException.class)
                .extracting(e -> ((WeirException) e).describe())
                .asString()
                .startsWith("inbox/missing.log: the file cannot be read: it does not exist");
    }
}
