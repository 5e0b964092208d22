package dev.weir.read.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void numbersLinesAsTheFileDoesAndLeavesBlankOnesOut() {
        Lines lines = read(utf8("one\n\n \t\nfour\r\n\r\nsix\n"), false);
        assertThat(lines.numbered()).containsExactly("1:one", "4:four", "6:six");
        assertThat(lines.source.endLine()).isEqualTo(6);
        assertThat(lines.source.summary().sheets()).isEqualTo(Map.of("", Map.of(RowClass.DATA, 3L)));
    }

    @Test
    void countsTheLastLineOfAFinishedFileWithoutLineFeed() {
        assertThat(read(utf8("one\ntwo"), false).numbered()).containsExactly("1:one", "2:two");
    }

    @Test
    void leavesTheUnfinishedLineOfAGrowingFileForTheNextRun() throws IOException {
        byte[] content = utf8("一\n二\n三");
        byte[] torn = Arrays.copyOf(content, content.length - 1);
        Lines first = read(torn, true);
        assertThat(first.numbered()).containsExactly("1:一", "2:二");
        assertThat(first.source.endOffset()).isEqualTo(8);
        assertThat(first.source.endLine()).isEqualTo(2);

        Lines second = read(utf8("三点\n四"), new LogOptions(Optional.empty(), LogTail.GROWING, 3, List.of()));
        assertThat(second.numbered()).containsExactly("3:三点");
        assertThat(second.source.endOffset()).isEqualTo(7);
    }

    @Test
    void readsGzipOfSeveralMembersWhateverItsName() throws IOException {
        byte[] twoMembers = concat(gzip(utf8("one\ntw")), gzip(utf8("o\nthree")));
        assertThat(read(twoMembers, true).numbered()).containsExactly("1:one", "2:two", "3:three");
    }

    @Test
    void saysThatAGzipFileIsCutOffBeforeAnyRowIsGiven() throws IOException {
        byte[] whole = gzip(utf8("line of a log\n".repeat(1000)));
        for (int length : new int[] {5, whole.length / 2, whole.length - 3}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length), false))
                    .isExactlyInstanceOf(WeirException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void saysThatAGzipFileIsDamaged() throws IOException {
        byte[] damaged = gzip(utf8("line of a log\n".repeat(1000)));
        damaged[damaged.length - 6] ^= 0x55;
        assertThatThrownBy(() -> read(damaged, false))
                .isExactlyInstanceOf(WeirException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void decidesTheEncodingForTheWholeFileAndSaysSo() {
        String text = "ascii only\n门禁控制器：开门\n";
        assertThat(read(utf8(text), false).texts()).containsExactly("ascii only", "门禁控制器：开门");
        assertThat(read(utf8(text), false).source.summary().notes()).isEmpty();

        Lines legacy = read(text.getBytes(GB18030), false);
        assertThat(legacy.texts()).containsExactly("ascii only", "门禁控制器：开门");
        assertThat(legacy.source.summary().notes()).singleElement().asString().contains("GB18030");
    }

    @Test
    void keepsUtf8WhereADeviceDamagedAFewBytes() {
        byte[] content = concat(utf8("门禁控制器\n坏"), new byte[] {(byte) 0xFF}, utf8("字\n"));
        Lines lines = read(content, false);
        assertThat(lines.texts()).containsExactly("门禁控制器", "坏\uFFFD字");
        assertThat(lines.source.summary().notes()).singleElement().asString().contains("U+FFFD");
    }

    @Test
    void replacesACharacterCutOffAtTheEndOfAFinishedFile() {
        byte[] content = utf8("门禁控制器\n门");
        assertThat(read(Arrays.copyOf(content, content.length - 1), false).texts())
                .containsExactly("门禁控制器", "\uFFFD");
    }

    @Test
    void removesTheByteOrderMarkOfAnyLineAndSaysSo() {
        Lines lines = read(utf8("\uFEFFone\n\uFEFFtwo\n\u00A0three\u200B\n"), false);
        assertThat(lines.texts()).containsExactly("one", "two", "three");
        assertThat(lines.source.summary().notes())
                .containsExactly("Characters that nobody sees were taken from the ends of 2 lines.");
    }

    @Test
    void removesTheColoursOfTerminals() {
        Lines lines = read(utf8("seq=\u001b[35m1\u001b[0m level=\u001b[1;32minfo\u001b[m\n"), false);
        assertThat(lines.texts()).containsExactly("seq=1 level=info");
        assertThat(lines.source.summary().notes()).singleElement().asString().contains("colours", "1 line");
    }

    @Test
    void decidesTheEncodingOfEachLineByItself() {
        byte[] mixed =
                concat(utf8("钱一帆 通过\n"), "孙二朵 拒绝\n".getBytes(GB18030), utf8("李三桐 通过\n"), "联通\n".getBytes(GB18030));
        Lines lines = read(mixed, false);
        assertThat(lines.texts()).containsExactly("钱一帆 通过", "孙二朵 拒绝", "李三桐 通过", "联通");
        assertThat(lines.source.summary().notes())
                .singleElement()
                .asString()
                .contains("Some lines are UTF-8", "GB18030");
    }

    @Test
    void endsLinesAtCarriageReturnsWhereThereIsNoLineFeed() {
        assertThat(read(utf8("one\rtwo\rthree\r"), false).numbered()).containsExactly("1:one", "2:two", "3:three");
    }

    @Test
    void readsUtf16() throws IOException {
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            assertThat(read("\uFEFF一号门\r\n𠮷二\r\n".getBytes(charset), false).texts())
                    .containsExactly("一号门", "𠮷二");
        }
    }

    @Test
    void readsMessagesByTheirOctetCounts() {
        String first = "<134>1 一号门\n原因";
        String second = "<134>1 二号门";
        for (String between : List.of("", "\n")) {
            Lines lines = read(utf8(counted(first) + between + counted(second) + between), false);
            assertThat(lines.texts()).containsExactly(first, second);
            assertThat(lines.extras()).containsOnlyNulls();
        }
    }

    @Test
    void saysWhereAnOctetCountIsWrongAndReadsOn() {
        String message = "<134>1 一号门";
        Lines lines = read(
                utf8(counted(message) + counted(message) + "garbage\n" + counted(message) + "99 <134>1 cut"), false);
        assertThat(lines.texts()).containsExactly(message, message, "garbage", message, "<134>1 cut");
        assertThat(lines.extras().get(2)).contains("does not begin with its length");
        assertThat(lines.extras().get(4)).contains("shorter than its length says");
    }

    private static String counted(String message) {
        return utf8(message).length + " " + message;
    }

    @Test
    void saysThatALastLineHasNoEnd() {
        assertThat(read(utf8("one\ntwo"), false).extras()).containsExactly(null, "{\"no_end\": \"true\"}");
    }

    @Test
    void removesNulsEvenAHoleOfMegabytes() {
        byte[] content = concat(new byte[5_000_000], utf8("after the hole\na\0b\n"));
        Lines lines = read(content, true);
        assertThat(lines.numbered()).containsExactly("1:after the hole", "2:ab");
        assertThat(lines.source.endOffset()).isEqualTo(content.length);
    }

    @Test
    void readsLinesOfOneMebibyteAndCutsLongerOnesOff() {
        String longest = "x".repeat(LineCutter.LONGEST_LINE);
        assertThat(read(utf8("a\n" + longest + "\nb\n"), false).texts()).containsExactly("a", longest, "b");
        for (String end : List.of("x\nb\n", "x", longest.repeat(2) + "\nb\n", longest.repeat(2))) {
            Lines lines = read(utf8("a\n" + longest + end), false);
            assertThat(lines.texts().subList(0, 2)).containsExactly("a", "x".repeat(RecordCutter.KEPT));
            assertThat(lines.numbered()).hasSize(end.endsWith("b\n") ? 3 : 2);
            assertThat(lines.extras().get(1)).contains("the line is longer than 1048576 bytes");
            assertThat(lines.source.endOffset()).isEqualTo(2 + longest.length() + end.length());
        }
    }

    @Test
    void cutsNoCharacterInTwo() {
        String tooLong = "门".repeat(LineCutter.LONGEST_LINE);
        assertThat(read(utf8(tooLong), false).texts().get(0)).matches("门+\uFFFD?");
    }

    @Test
    void putsLinesTogetherThatContinueARecord() {
        String log = "left over\n\n2026 one\n  at a\n\n  at b\n \n2026 two\n2026 three\n  at c";
        Lines lines = records(utf8(log), LogTail.WHOLE);
        assertThat(lines.numbered())
                .containsExactly("1:left over", "3:2026 one\n  at a\n\n  at b", "8:2026 two", "9:2026 three\n  at c");
        assertThat(lines.source.endLine()).isEqualTo(10);
        assertThat(lines.source.endOffset()).isEqualTo(log.length());
    }

    @Test
    void leavesARecordThatMayBeContinuedForTheNextRun() {
        String log = "2026 one\n  at a\n2026 two\n  at b\n  at";
        Lines growing = records(utf8(log), LogTail.GROWING);
        assertThat(growing.numbered()).containsExactly("1:2026 one\n  at a");
        assertThat(growing.source.endOffset()).isEqualTo(16);
        assertThat(growing.source.endLine()).isEqualTo(2);

        Lines quiet = records(utf8(log), LogTail.QUIET);
        assertThat(quiet.numbered()).containsExactly("1:2026 one\n  at a", "3:2026 two\n  at b");
        assertThat(quiet.source.endOffset()).isEqualTo(log.length() - "  at".length());
    }

    @Test
    void cutsARecordOffThatDoesNotEnd() {
        String runaway = "2026 one\n" + "  at a\n".repeat(100_000) + "2026 two\n";
        Lines lines = records(utf8(runaway), LogTail.WHOLE);
        assertThat(lines.numbered()).hasSize(2).last().isEqualTo("100002:2026 two");
        assertThat(lines.texts().get(0)).hasSize(RecordCutter.KEPT).startsWith("2026 one\n  at a");
        assertThat(lines.extras().get(0)).contains("the record is longer than 262144 bytes");
        assertThat(lines.extras().get(1)).isNull();
    }

    @Test
    void readsTheOneLogInAZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("doors.log"));
            zip.write(utf8("one\ntwo"));
        }
        assertThat(read(bytes.toByteArray(), true).numbered()).containsExactly("1:one", "2:two");
    }

    private Lines records(byte[] content, LogTail tail) {
        return read(content, new LogOptions(Optional.of("^2026"), tail, 1, List.of()));
    }

    @Test
    void recordsOfGbkTextBeginWhereThePatternSays() {
        byte[] content = "【一号门】告警：开门\n超时未关\n【二号门】告警：断电\n已恢复供电\n".getBytes(Charset.forName("GBK"));
        assertThat(read(content, new LogOptions(Optional.of("^【"), LogTail.WHOLE, 1, List.of()))
                        .numbered())
                .containsExactly("1:【一号门】告警：开门\n超时未关", "3:【二号门】告警：断电\n已恢复供电");
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
        Path file = write(utf8(text.toString()));
        try (LogSource source = LogReader.open(new InputFile(file, "x.log"), options(false))) {
            assertThat(Lines.of(source, capacity).numbered()).isEqualTo(expected);
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
        assertThatThrownBy(() -> read(content, false))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining(named);
    }

    @Test
    void readsAnEmptyFileAsNoRows() {
        Lines lines = read(new byte[0], false);
        assertThat(lines.numbered()).isEmpty();
        assertThat(lines.source.endOffset()).isZero();
        assertThat(lines.source.endLine()).isZero();
    }

    @Test
    void namesAFileThatIsGone() {
        Path missing = folder.resolve("missing.log");
        assertThatThrownBy(() -> LogReader.open(new InputFile(missing, "inbox/missing.log"), options(false)))
                .isExactlyInstanceOf(WeirException.class)
                .extracting(e -> ((WeirException) e).describe())
                .asString()
                .startsWith("inbox/missing.log: the file cannot be read: it does not exist");
    }

    private Lines read(byte[] content, boolean growing) {
        return read(content, options(growing));
    }

    private Lines read(byte[] content, LogOptions options) {
        try (LogSource source = LogReader.open(new InputFile(write(content), "inbox/x.log"), options)) {
            return Lines.of(source, 100);
        }
    }

    private static LogOptions options(boolean growing) {
        return new LogOptions(Optional.empty(), growing ? LogTail.GROWING : LogTail.WHOLE, 1, List.of());
    }

    private Path write(byte[] content) {
        try {
            return Files.write(folder.resolve("x.log"), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Everything a source gave. */
    private record Lines(LogSource source, List<String> numbered, List<String> texts, List<String> extras) {

        static Lines of(LogSource source, int capacity) {
            Lines lines = new Lines(source, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            RowBatch batch = new RowBatch(1, capacity);
            for (int rows = source.next(batch); rows > 0; rows = source.next(batch)) {
                for (int row = 0; row < rows; row++) {
                    byte[] extra = batch.extras()[row];
                    lines.extras.add(extra == null ? null : new String(extra, StandardCharsets.UTF_8));
                    lines.texts.add(batch.text(0, row));
                    lines.numbered.add(batch.rowNumber(row) + ":" + batch.text(0, row));
                }
            }
            return lines;
        }
    }
}
