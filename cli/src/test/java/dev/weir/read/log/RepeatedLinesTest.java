package dev.weir.read.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    @Test
    void repeatsTheLastLineOfTheHost() {
        assertThat(read(
                        "Nov 26 08:00:05 g1 counter: passed",
                        "Nov 26 08:00:06 g2 counter: left",
                        "Nov 26 08:00:09 g1 last message repeated 2 times",
                        "Nov 26 08:00:09 g2 last message repeated 1 time"))
                .containsExactly(
                        "1 NONE Nov 26 08:00:05 g1 counter: passed",
                        "1 NONE Nov 26 08:00:06 g2 counter: left",
                        "2 EACH Nov 26 08:00:05 g1 counter: passed",
                        "1 EACH Nov 26 08:00:06 g2 counter: left");
    }

    @Test
    void repeatsTheLastLineWhereNoHostIsNamed() {
        assertThat(read("<5>Nov 26 08:00:05 a", "<5>Nov 26 08:00:09 last message repeated 3 times"))
                .last()
                .isEqualTo("3 EACH <5>Nov 26 08:00:05 a");
        assertThat(read(
                        "2026-11-26T08:00:05+08:00 a",
                        "2026-11-26T08:00:09+08:00 --- last message repeated 3 times ---"))
                .last()
                .isEqualTo("3 EACH 2026-11-26T08:00:05+08:00 a");
    }

    @Test
    void readsTheMessageThatRsyslogGives() {
        assertThat(read("<134>Nov 26 08:00:10 g1 barrier: message repeated 2 times: [ plate=浙BT0003 in]"))
                .containsExactly("2 EACH <134>Nov 26 08:00:10 g1 barrier: plate=浙BT0003 in");
    }

    @Test
    void readsTheFormOfSyslogNg() {
        assertThat(
                        read(
                                "Nov 26 08:00:05 g1 counter: passed",
                                "Nov 26 08:00:09 g1 Last message 'counter: passed' repeated 5 times, suppressed by syslog-ng on g1"))
                .last()
                .isEqualTo("5 EACH Nov 26 08:00:05 g1 counter: passed");
    }

    @Test
    void doesNotGuessALineThatIsNotKnown() {
        assertThat(read("Nov 26 08:00:09 g1 last message repeated 4 times"))
                .containsExactly("1 UNKNOWN Nov 26 08:00:09 g1 last message repeated 4 times");
        assertThat(read("Nov 26 08:00:08 g2 on", "Nov 26 08:00:09 g1 last message repeated 4 times"))
                .last()
                .isEqualTo("1 UNKNOWN Nov 26 08:00:09 g1 last message repeated 4 times");
        assertThat(read("Nov 26 08:00:08 g1 on", "Nov 26 08:00:09 g1 last message repeated 1001 times"))
                .last()
                .isEqualTo("1 UNKNOWN Nov 26 08:00:09 g1 last message repeated 1001 times");
    }

    @Test
    void givesTheNumberWhereTheMappingWantsIt() {
        RepeatedLines repeated = new RepeatedLines(true);
        repeated.of(record("Nov 26 08:00:08 g1 on"));
        Repetition found = repeated.of(record("Nov 26 08:00:09 g1 last message repeated 4231 times"));
        assertThat(text(found)).isEqualTo("4231 COUNTED Nov 26 08:00:08 g1 on");
    }

    @Test
    void leavesOtherLinesAlone() {
        assertThat(read("g1 said: the alarm repeated 3 times", "{\"msg\":\"last message repeated 3 times\"}"))
                .containsExactly(
                        "1 NONE g1 said: the alarm repeated 3 times",
                        "1 NONE {\"msg\":\"last message repeated 3 times\"}");
    }

    private static List<String> read(String... lines) {
        RepeatedLines repeated = new RepeatedLines(false);
        List<String> read = new ArrayList<>();
        for (String line : lines) {
            read.add(text(repeated.of(record(line))));
        }
        return read;
    }

    private static LogRecord record(String line) {
        return new LogRecord(line.getBytes(StandardCharsets.UTF_8), 1, null, true);
    }

    private static String text(Repetition found) {
        return found.times() + " " + found.kind() + " "
                + new String(found.record().text(), StandardCharsets.UTF_8);
    }
}
