package dev.weir.read.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs whose records are not their lines: several lines, and lengths before them. */
class LogRecordsTest {

    @TempDir
    Path folder;

    private LogFiles logs;

    @BeforeEach
    void open() {
        logs = new LogFiles(folder);
    }

    @Test
    void readsMessagesByTheirOctetCounts() {
        String first = "<134>1 一号门\n原因";
        String second = "<134>1 二号门";
        for (String between : List.of("", "\n")) {
            LogFiles.Lines lines =
                    logs.read(LogFiles.utf8(counted(first) + between + counted(second) + between), false);
            assertThat(lines.texts()).containsExactly(first, second);
            assertThat(lines.extras()).containsOnlyNulls();
        }
    }

    @Test
    void saysWhereAnOctetCountIsWrongAndReadsOn() {
        String message = "<134>1 一号门";
        LogFiles.Lines lines = logs.read(
                LogFiles.utf8(counted(message) + counted(message) + "garbage\n" + counted(message) + "99 <134>1 cut"),
                false);
        assertThat(lines.texts()).containsExactly(message, message, "garbage", message, "<134>1 cut");
        assertThat(lines.extras().get(2)).contains("does not begin with its length");
        assertThat(lines.extras().get(4)).contains("shorter than its length says");
    }

    private static String counted(String message) {
        return LogFiles.utf8(message).length + " " + message;
    }

    @Test
    void putsLinesTogetherThatContinueARecord() {
        String log = "left over\n\n2026 one\n  at a\n\n  at b\n \n2026 two\n2026 three\n  at c";
        LogFiles.Lines lines = records(LogFiles.utf8(log), LogTail.WHOLE);
        assertThat(lines.numbered())
                .containsExactly("1:left over", "3:2026 one\n  at a\n\n  at b", "8:2026 two", "9:2026 three\n  at c");
        assertThat(lines.source().endLine()).isEqualTo(10);
        assertThat(lines.source().endOffset()).isEqualTo(log.length());
    }

    @Test
    void leavesARecordThatMayBeContinuedForTheNextRun() {
        String log = "2026 one\n  at a\n2026 two\n  at b\n  at";
        LogFiles.Lines growing = records(LogFiles.utf8(log), LogTail.GROWING);
        assertThat(growing.numbered()).containsExactly("1:2026 one\n  at a");
        assertThat(growing.source().endOffset()).isEqualTo(16);
        assertThat(growing.source().endLine()).isEqualTo(2);

        LogFiles.Lines quiet = records(LogFiles.utf8(log), LogTail.QUIET);
        assertThat(quiet.numbered()).containsExactly("1:2026 one\n  at a", "3:2026 two\n  at b");
        assertThat(quiet.source().endOffset()).isEqualTo(log.length() - "  at".length());
    }

    @Test
    void cutsARecordOffThatDoesNotEnd() {
        String runaway = "2026 one\n" + "  at a\n".repeat(100_000) + "2026 two\n";
        LogFiles.Lines lines = records(LogFiles.utf8(runaway), LogTail.WHOLE);
        assertThat(lines.numbered()).hasSize(2).last().isEqualTo("100002:2026 two");
        assertThat(lines.texts().get(0)).hasSize(RecordCutter.KEPT).startsWith("2026 one\n  at a");
        assertThat(lines.extras().get(0)).contains("the record is longer than 262144 bytes");
        assertThat(lines.extras().get(1)).isNull();
    }

    private LogFiles.Lines records(byte[] content, LogTail tail) {
        return logs.read(content, new LogOptions(Optional.of("^2026"), tail, 1, false, List.of()));
    }

    @Test
    void recordsOfGbkTextBeginWhereThePatternSays() {
        byte[] content = "【一号门】告警：开门\n超时未关\n【二号门】告警：断电\n已恢复供电\n".getBytes(Charset.forName("GBK"));
        assertThat(logs.read(content, new LogOptions(Optional.of("^【"), LogTail.WHOLE, 1, false, List.of()))
                        .numbered())
                .containsExactly("1:【一号门】告警：开门\n超时未关", "3:【二号门】告警：断电\n已恢复供电");
    }
}
