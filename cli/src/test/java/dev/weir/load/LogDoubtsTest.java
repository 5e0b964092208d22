package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a line of a log does not say for certain is told, and never guessed. */
class LogDoubtsTest extends TextLedgerTest {

    private static final String EVENTS = """
            version: 1
            mapping: test
            title: {en: Events, zh: 事件}
            department: civil-affairs
            input: {format: log, %s}
            load: append
            columns:
              no:     {names: [%s], required: true}
              amount: {names: [%s], as: money, optional: true}
              note:   {names: [%s], optional: true}
            records:
              - entity: event
                key: no
                fields: {event_type: "'payment'", event_no: no, amount: amount, description: note}
            """;

    private static final String EVENTS_OF_ROWS =
            "SELECT source_key, amount, description FROM record.event ORDER BY ALL";

    @Test
    void aKnownKeyWithOtherContentIsAFaultAndTheFirstStays() throws IOException, SQLException {
        String mapping = mapping("pattern: key_value", "seq", "amount", "card");
        load(mapping, "seq=1 amount=5 card=A\nseq=2 amount=6 card=B\n");
        load(mapping, "seq=1 amount=5 card=C\nseq=2 amount=6 card=B\nseq=3 amount=7 card=D\n");

        assertThat(faults()).containsExactly("1|no|F008|error");
        assertThat(rows(EVENTS_OF_ROWS)).containsExactly("1|5.00|A", "2|6.00|B", "3|7.00|D");
        assertThat(rows("SELECT count(*) FROM weir.stale")).containsExactly("0");
        load(mapping.replace("as: money", "as: money, check: amount < 100"), "seq=1 amount=500 card=A\n");
        assertThat(rows(EVENTS_OF_ROWS)).contains("1|5.00|A");
    }

    @Test
    void aValueWithinAMessageIsTakenOnlyWhereItCanBeTold() throws IOException, SQLException {
        load(mapping("pattern: rfc3164", "message.seq", "message.amount", "message.note"), """
                Nov 26 08:00:00 g1 c: seq=1 amount=1 250
                Nov 26 08:00:01 g1 c: seq=2 amount=70 note=x amount=-70
                Nov 26 08:00:02 g1 c: seq=3 amount="5
                Nov 26 08:00:03 g1 c: seq=4 note=x amount = 6
                Nov 26 08:00:04 g1 c: seq=5 amount=6, note=x
                Nov 26 08:00:05 g1 c: seq=6 seq=7 amount=1
                Nov 26 08:00:06 g1 c: paid seq=8 amount="8.00" note="a seq=9 b"
                Nov 26 08:00:07 g1 c: seq=10 amount=9 note=
                """);
        assertThat(faults())
                .containsExactly(
                        "1|amount|F072|warning",
                        "2|amount|F068|warning",
                        "3|amount|F072|warning",
                        "3|no|F002|error",
                        "3|no|F072|error",
                        "4|amount|F072|warning",
                        "4|note|F072|warning",
                        "5|amount|F072|warning",
                        "6|no|F002|error",
                        "6|no|F068|error");
        assertThat(rows(EVENTS_OF_ROWS)).containsExactly("1||", "10|9.00|", "2||x", "4||", "5||x", "8|8.00|a seq=9 b");
    }

    @Test
    void aLineOfPairsWithOtherMarksIsPairsThroughout() throws IOException, SQLException {
        load(mapping("pattern: key_value, pairs: {between: ';', equals: ':'}", "seq", "amount", "note"), """
                seq: 1; amount: 5; note: a b
                seq: 2; seq: 22; amount: 5
                seq: 3; amount: 5; note: a; b
                seq: 4; note: "a; b"; amount: 5
                seq: 5; note: "a; amount: 5
                """);
        assertThat(rows("SELECT row_no, code FROM weir.fault ORDER BY ALL"))
                .containsExactly("2|F050", "3|F050", "5|F050");
        assertThat(rows(EVENTS_OF_ROWS)).containsExactly("1|5.00|a b", "4|5.00|a; b");
    }

    @Test
    void whatServersWriteBehindARequestIsReadAndASecondRequestIsAFault() throws IOException, SQLException {
        String request = "%s - - [26/Nov/2026:08:00:00 +0800] \"GET /%d HTTP/1.1\" 200 511";
        String agent = " \"-\" \"curl\"";
        load(
                mapping("pattern: combined", "path", "bytes", "host"),
                request.formatted("10.0.0.1", 1) + "\n" + request.formatted("10.0.0.2", 2) + agent
                        + " 0.003 [up] \"x\"\n"
                        + request.formatted("10.0.0.3", 3) + request.formatted("10.0.0.9", 9) + "\n"
                        + request.formatted("10.0.0.4", 4) + agent + " " + request.formatted("10.0.0.9", 9) + "\n"
                        + "www.x.cn:443 " + request.formatted("10.0.0.5", 5) + "\n" + "www.x.cn "
                        + request.formatted("10.0.0.6", 6) + agent + "\n" + request.formatted("10.0.0.7, 10.0.0.8", 7)
                        + "\n");
        assertThat(rows("SELECT row_no, code FROM weir.fault ORDER BY ALL"))
                .containsExactly("3|F050", "4|F050", "7|F050");
        assertThat(rows(EVENTS_OF_ROWS))
                .containsExactly(
                        "/1|511.00|10.0.0.1", "/2|511.00|10.0.0.2", "/5|511.00|10.0.0.5", "/6|511.00|10.0.0.6");
    }

    @Test
    void aLineOfJsonIsReadAsADocumentIs() throws IOException, SQLException {
        load(mapping("pattern: json", "meta.seq", "amount", "note"), """
                {"meta": {"seq": 1}, "amount": 5, "note": 12345678901234567890}
                {"meta": {"seq": 2, "seq": 22}}
                {"meta": {"seq": 3}, "meta.seq": 33}
                {"amount": 4, "amount": 44, "meta": {"seq": 4}}
                {"meta": "5"}
                {"meta": {"seq": 6.0}, "note": 1e5}
                {"meta": {"seq": 7}, "note": 123456789012345678.90}
                {"meta": {"seq": "8"}, "note": "a 1.50 b", "amount": 12.50}
                """);
        assertThat(faults())
                .containsExactly(
                        "2|line|F050|error",
                        "3|line|F050|error",
                        "4|line|F050|error",
                        "5|no|F002|error",
                        "5|no|F069|error",
                        "7|note|F061|warning");
        assertThat(rows(EVENTS_OF_ROWS))
                .containsExactly("1|5.00|12345678901234567890", "6||100000", "7||", "8|12.50|a 1.50 b");
    }

    @Test
    void aZoneThatMayBeSeveralIsAFaultAlsoWhereCiscoWritesIt() throws IOException, SQLException {
        String yaml = mapping("pattern: cisco", "sequence", "severity", "message")
                .replace(
                        "as: money, optional: true}",
                        "as: money, optional: true}\n  seen: {names: [timestamp], as: datetime}")
                .replace("amount: amount", "occurred_at: seen");
        load(yaml, """
                000103: Oct 26 2026 08:00:00.123 UTC: %SYS-5-RESTART: a
                000104: Oct 26 2026 08:00:01.123 CST: %SYS-5-RESTART: b
                000105: Oct 26 2026 08:00:02.123: %SYS-5-RESTART: c
                """);
        assertThat(rows("SELECT row_no, column_name FROM weir.fault ORDER BY ALL"))
                .containsExactly("2|seen");
        assertThat(rows("SELECT source_key, occurred_at FROM record.event ORDER BY ALL"))
                .containsExactly("000103|2026-10-26 16:00:00.123", "000104|", "000105|2026-10-26 08:00:02.123");
    }

    @Test
    void twoLinesThatRanIntoOneAreAFaultInEachForm() throws IOException, SQLException {
        joined("'^(?<no>(?<t>[0-9-]{10} [0-9:.]+)) gate=(?<amount>[0-9]+) plate=(?<note>.*) type=(?<k>[a-z]+)$'", """
                2026-11-20 08:00:01.1 gate=1 plate=浙A1 type=m
                !2026-11-20 08:00:02.1 gate=1 plate=浙A2 type=m2026-11-20 08:00:03.1 gate=1 plate=浙A3 type=m
                !2026-11-20 08:00:04.1 gate=1 plate=浙A2 type=m 2026-11-20 08:00:05.1 gate=1 plate=浙A3 type=m
                2026-11-20 08:00:06.1 gate=1 plate=有效期至2026-11-21 10:00:00 type=m
                """);
        joined("'^\\[(?<no>[^]]+)\\] (?<amount>)(?<note>.*)$'", """
                [2026-11-20 08:00:01] door opened until [2026-11-20 10:00:00] by x
                ![2026-11-20 08:00:02] door opened[2026-11-20 08:00:03] door closed2026-11-20 10:00:00
                """);
        joined("'^(?<no>[0-9- :]{19})A(?<amount>)(?<note>[0-9- :]{19})$'", """
                2026-11-20 08:00:01A2026-11-20 08:00:02
                """);
        joined("rfc3164", """
                <134>Nov 20 10:00:01 g1 a: s=1
                !<134>Nov 20 10:00:02 g1 a: s=2<134>Nov 20 10:00:03 g1 a: s=3
                !<134>Nov 20 10:00:04 g1 a: s=4Nov 20 10:00:05 g1 a: s=5
                !Nov 20 10:00:06 g1 a: 正常Nov 20 10:00:07 g2 a: s=5
                !Nov 20 10:00:08 g1 a: s=4 Nov 20 10:00:09 g1 a: s=5
                <134>Nov 20 10:00:10 relay fwd: <134>Nov 20 10:00:00 g1 a: s=6
                !<134>Nov 20 10:00:11 relay fwd: <134>Nov 20 10:00:00 g1 a: s=6<134>Nov 20 10:00:00 g1 a: s=7
                Nov 20 10:00:12 g1 a: valid until Nov 20 11:00:00 for user: x
                Nov 20 10:00:13 g1 a: 有效期至2026-11-20 11:00:00 <12> of 13
                """);
        joined("rfc5424", """
                <134>1 2026-11-20T10:00:01+08:00 h1 a - - - m1
                !<134>1 2026-11-20T10:00:02+08:00 h1 a - - - m2<134>1 2026-11-20T10:00:03+08:00 h1 a - - - m3
                !<134>1 2026-11-20T10:00:04+08:00 h1 a - - - m2 <134>1 - h1 a - - - m3
                <134>1 2026-11-20T10:00:05+08:00 h1 a - - - from 2026-11-20T10:00:02+08:00 to 2026-11-20T10:00:03+08:00
                """);
        joined("huawei", """
                <190>Nov 20 2026 10:00:01 SW1 %%01SHELL/5/LOGIN(l): User a login.
                !<190>Nov 20 2026 10:00:02 SW1 %%01SHELL/5/LOGIN(l): User b login.<190>Nov 20 2026 10:00:03 SW1 %%01SHELL/5/LOGIN(l): c
                !Nov 20 2026 10:00:04 SW1 %%01SHELL/5/LOGIN(l): User b login. Nov 20 2026 10:00:05 SW2 %%01SHELL/5/LOGIN(l): c
                """);
        joined("cisco", """
                <166>Nov 20 2026 10:00:01 fw1 : %ASA-6-302013: Built
                !<166>Nov 20 2026 10:00:02 fw1 : %ASA-6-302013: Built<166>Nov 20 2026 10:00:03 fw1 : %ASA-6-302013: Built
                !<166>%ASA-6-302013: Built 1<166>%ASA-6-302013: Built 2
                """);
    }

    /** Lines that begin with "!" are faults, each other one is none. */
    private void joined(String pattern, String content) throws IOException, SQLException {
        boolean own = pattern.startsWith("'");
        text.close();
        text = new TextLoad(Files.createTempDirectory(folder, "joined"));
        load(
                mapping(
                                "pattern: " + pattern,
                                own ? "no" : "timestamp",
                                own ? "amount" : "severity",
                                own ? "note" : "message")
                        .replace(", as: money", "")
                        .replace("amount: amount,", ""),
                content.replaceAll("(?m)^!", ""));
        List<String> lines = content.lines().toList();
        assertThat(rows("SELECT DISTINCT row_no FROM weir.fault WHERE code = 'F050' ORDER BY 1"))
                .as(pattern)
                .containsExactlyElementsOf(IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith("!"))
                        .mapToObj(i -> String.valueOf(i + 1))
                        .toList());
    }

    private static String mapping(String input, String no, String amount, String note) {
        return EVENTS.formatted(input, no, amount, note);
    }

    private void load(String mapping, String content) throws IOException, SQLException {
        text.load(text.weir().mapping(mapping), content.getBytes(StandardCharsets.UTF_8));
    }

    private Iterable<String> faults() throws SQLException {
        return rows(
                "SELECT row_no, column_name, code, severity FROM weir.fault WHERE severity <> 'repair' ORDER BY ALL");
    }

    private Iterable<String> rows(String sql) throws SQLException {
        return text.weir().rows(sql);
    }
}
