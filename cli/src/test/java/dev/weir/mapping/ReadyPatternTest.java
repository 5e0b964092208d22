package dev.weir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ready patterns as the database runs them. */
class ReadyPatternTest {

    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void takesApartTheExamplesOfRfc5424() throws SQLException {
        assertThat(match(
                        ReadyPattern.RFC5424,
                        "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47"
                                + " [exampleSDID@32473 iut=\"3\" note=\"a \\] b\"][priority@32473 class=\"high\"]"
                                + " \uFEFFAn application event"))
                .containsEntry("pri", "165")
                .containsEntry("version", "1")
                .containsEntry("timestamp", "2003-10-11T22:14:15.003Z")
                .containsEntry("hostname", "mymachine.example.com")
                .containsEntry("app_name", "evntslog")
                .containsEntry("proc_id", "-")
                .containsEntry("msg_id", "ID47")
                .containsEntry(
                        "structured_data",
                        "[exampleSDID@32473 iut=\"3\" note=\"a \\] b\"][priority@32473 class=\"high\"]")
                .containsEntry("message", "An application event");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<13>1 2019-05-15T11:21:57+03:00 domain.tld tag - - - nosd~-~nosd",
                "<13>1 2019-05-15T11:21:57+03:00 domain.tld tag - - [a@1 b=\"c\"]  sp~[a@1 b=\"c\"]~ sp",
                "<165>1 2003-10-11T22:14:15.003Z host app - ID47 [x@1 a= \"b\"]~[x@1 a= \"b\"]~''",
                "<0>1 - - - - - - 门已开~-~门已开"
            })
    void acceptsWhatReceiversOfRfc5424LetPass(String line, String structuredData, String message) throws SQLException {
        assertThat(match(ReadyPattern.RFC5424, line))
                .containsEntry("structured_data", structuredData)
                .containsEntry("message", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<34>Oct 11 22:14:15 mymachine su: 'su root' failed ~34~Oct 11 22:14:15~mymachine~su~''~'su root' failed",
                "<167>Mar 27 19:06:53 src sshd(pam_unix)[12750]: session ~167~Mar 27 19:06:53~src~sshd(pam_unix)~12750~session",
                "<167>Mar  6 16:57:54 172.20.245.8 %PIX-7-710005: UDP ~167~Mar  6 16:57:54~172.20.245.8~%PIX-7-710005~''~UDP",
                "<167>AUG 10 22:18:24 host tag This msg ~167~AUG 10 22:18:24~host~tag~''~This msg",
                "<38> Mar  7 19:06:53 example tag: only date ~38~Mar  7 19:06:53~example~tag~''~only date",
                "<167>Mar 7 2008 19:06:53: example tag: x ~167~Mar 7 2008 19:06:53~example~tag~''~x",
                "Feb 18 16:01:59 serverX -- MARK -- ~''~Feb 18 16:01:59~serverX~--~''~MARK --",
                "<14>Aug 30 23:00:05 X4711 ~14~Aug 30 23:00:05~X4711~''~''~''",
                "<14>Aug 30 23:00:05 ~14~Aug 30 23:00:05~''~''~''~''",
                "<14>2010-08-30T23:00:05Z X4711 AAAA ~14~2010-08-30T23:00:05Z~X4711~AAAA~''~''"
            })
    void takesApartRfc3164AsDevicesWriteIt(
            String line, String pri, String timestamp, String hostname, String tag, String pid, String message)
            throws SQLException {
        assertThat(match(ReadyPattern.RFC3164, line))
                .containsExactly(
                        Map.entry("pri", pri),
                        Map.entry("timestamp", timestamp),
                        Map.entry("hostname", hostname),
                        Map.entry("tag", tag),
                        Map.entry("pid", pid),
                        Map.entry("message", message));
    }

    @ParameterizedTest
    @CsvSource({
        "RFC5424,This is a message!",
        "RFC5424,<34>Oct 11 22:14:15 host su: x",
        "RFC3164,This is a message!",
        "CISCO,This is a message!",
        "SNARE,a b"
    })
    void doesNotMatchOtherLines(ReadyPattern ready, String line) throws SQLException {
        assertThat(match(ready, line)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // Cisco Secure Firewall ASA Series Syslog Messages
                "<166>2018-06-27T12:17:46Z asa : %ASA-6-110002: Failed to locate egress~166~2018-06-27T12:17:46Z~asa~ASA~6~110002~Failed to locate egress",
                "<167>Mar  6 16:57:54 172.20.245.8 %PIX-7-710005: UDP request~167~Mar  6 16:57:54~172.20.245.8~PIX~7~710005~UDP request",
                "<166>Mar 27 2026 19:06:53: %ASA-6-302013: Built inbound TCP~166~Mar 27 2026 19:06:53~~ASA~6~302013~Built inbound TCP",
                "%ASA-4-106023: Deny tcp src outside~~~~ASA~4~106023~Deny tcp src outside",
                // Cisco IOS System Message Guide
                "*Mar  6 22:48:34.452 UTC: %LINEPROTO-5-UPDOWN: Line protocol on Interface Loopback0, changed state to up~~Mar  6 22:48:34.452 UTC~~LINEPROTO~5~UPDOWN~Line protocol on Interface Loopback0, changed state to up",
                "<189>29: sw-1: 000123: Apr 16 2026 10:00:00.123 CST: %SYS-5-CONFIG_I: Configured from console~189~Apr 16 2026 10:00:00.123 CST~sw-1~SYS~5~CONFIG_I~Configured from console",
                "Apr 16 10:00:01 10.1.1.1 29: Apr 16 10:00:00.123: %SYS-5-CONFIG_I: Configured~~Apr 16 10:00:00.123~10.1.1.1~SYS~5~CONFIG_I~Configured"
            })
    void takesApartWhatCiscoWrites(
            String line,
            String pri,
            String timestamp,
            String hostname,
            String facility,
            String severity,
            String mnemonic,
            String message)
            throws SQLException {
        assertThat(match(ReadyPattern.CISCO, line))
                .containsEntry("pri", orEmpty(pri))
                .containsEntry("timestamp", orEmpty(timestamp))
                .containsEntry("hostname", orEmpty(hostname))
                .containsEntry("facility", facility)
                .containsEntry("severity", severity)
                .containsEntry("mnemonic", mnemonic)
                .containsEntry("message", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // Huawei, Log Format Description
                "2011-08-18 18:08:56 HUAWEI %%01CLI/5/LOGIN(l):CID=2160731923;VTY0 login~2011-08-18 18:08:56~HUAWEI~CLI~5~LOGIN~CID=2160731923;VTY0 login",
                "Aug 6 2011 20:34:46 HUAWEI %% 01 HWCM/5/EXIT(l)[1]: exit from configure mode~Aug 6 2011 20:34:46~HUAWEI~HWCM~5~EXIT~exit from configure mode",
                "Jan 8 2013 03:58:15+07:00 HUAWEI %%01HWCM/5/EXIT(l)[1]:exit~Jan 8 2013 03:58:15+07:00~HUAWEI~HWCM~5~EXIT~exit",
                // H3C, System Log Messages Reference
                "<189>Jun 26 17:08:35 2008 H3C %%10SHELL/4/LOGIN: VTY login from 1.1.1.1~Jun 26 17:08:35 2008~H3C~SHELL~4~LOGIN~VTY login from 1.1.1.1",
                "%Jun 26 17:08:35:809 2008 Sysname SHELL/4/LOGIN: VTY login~Jun 26 17:08:35:809 2008~Sysname~SHELL~4~LOGIN~VTY login"
            })
    void takesApartWhatHuaweiAndH3cWrite(
            String line,
            String timestamp,
            String hostname,
            String module,
            String severity,
            String brief,
            String message)
            throws SQLException {
        assertThat(match(ReadyPattern.HUAWEI, line))
                .containsEntry("timestamp", timestamp)
                .containsEntry("hostname", hostname)
                .containsEntry("module", module)
                .containsEntry("severity", severity)
                .containsEntry("brief", brief)
                .containsEntry("message", message);
    }

    /** The first line stands in the documentation of Apache's mod_log_config. */
    @Test
    void takesApartAccessLogs() throws SQLException {
        assertThat(match(
                        ReadyPattern.COMBINED,
                        "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /apache_pb.gif HTTP/1.0\" 200 2326"
                                + " \"http://www.example.com/start.html\" \"Mozilla/4.08 [en] (Win98; I ;Nav)\""))
                .containsEntry("host", "127.0.0.1")
                .containsEntry("user", "frank")
                .containsEntry("time", "10/Oct/2000:13:55:36 -0700")
                .containsEntry("method", "GET")
                .containsEntry("path", "/apache_pb.gif")
                .containsEntry("status", "200")
                .containsEntry("bytes", "2326")
                .containsEntry("agent", "Mozilla/4.08 [en] (Win98; I ;Nav)");
        assertThat(match(ReadyPattern.COMBINED, "::1 - - [10/Oct/2000:13:55:36 +0800] \"\\x16\\x03\" 400 -"))
                .containsEntry("request", "\\x16\\x03")
                .containsEntry("method", "")
                .containsEntry("status", "400");
    }

    /** Examples of IBM's LEEF event components and of the Snare agent; a vector of rsyslog shows its tabs as #011. */
    @Test
    void takesApartLeefAndSnare() throws SQLException {
        assertThat(
                        match(
                                ReadyPattern.LEEF,
                                "<13>1 2019-01-18T11:07:53.520Z 192.168.1.1 LEEF:1.0|Microsoft|MSExchange|4.0 SP1|15345|src=10.0.0.1\tdst=2.1.2.2\tmsg=a b"))
                .containsEntry("timestamp", "2019-01-18T11:07:53.520Z")
                .containsEntry("hostname", "192.168.1.1")
                .containsEntry("event_id", "15345")
                .containsEntry("attributes", "src=10.0.0.1\tdst=2.1.2.2\tmsg=a b");
        assertThat(match(ReadyPattern.LEEF, "LEEF:2.0|Lancope|StealthWatch|1.0|41|^|src=10.0.1.8^dst=10.0.0.5"))
                .containsEntry("delimiter", "^")
                .containsEntry("attributes", "src=10.0.1.8^dst=10.0.0.5");
        for (String tab : List.of("\t", "#011")) {
            assertThat(match(
                            ReadyPattern.SNARE,
                            "<175>Oct 16 23:47:31 #001 MSWinEventLog 0#011Security#01119023582#011Fri Oct 16 16:30:44 2009#011592#011Security#011rgabcde#011User#011Success Audit#011XSXSXSN01#011Detailed Tracking#011#011A process#01119013885"
                                    .replace("#011", tab)))
                    .containsEntry("log", "Security")
                    .containsEntry("counter", "19023582")
                    .containsEntry("event_time", "Fri Oct 16 16:30:44 2009")
                    .containsEntry("event_id", "592")
                    .containsEntry("user", "rgabcde")
                    .containsEntry("event_type", "Success Audit")
                    .containsEntry("computer", "XSXSXSN01")
                    .containsEntry("category", "Detailed Tracking")
                    .containsEntry("expanded", "A process" + tab + "19013885");
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The groups by name, or null where the line does not match. */
    private static Map<String, String> match(ReadyPattern ready, String line) throws SQLException {
        for (GuardedPattern guarded : ready.patterns()) {
            if (guarded.guard().isEmpty() || isFound(guarded.guard().get(), line)) {
                return isFound(guarded.pattern().regex(), line) ? groups(guarded.pattern(), line) : null;
            }
        }
        return null;
    }

    private static boolean isFound(String regex, String line) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select regexp_matches(?, ?)")) {
            statement.setString(1, line);
            statement.setString(2, regex);
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getBoolean(1);
        }
    }

    private static Map<String, String> groups(LinePattern pattern, String line) throws SQLException {
        String names = pattern.names().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        String regex = "'" + pattern.regex().replace("'", "''") + "'";
        String sql = "select unnest(regexp_extract(line, " + regex + ", [" + names + "])) from (select ? as line)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, line);
            ResultSet result = statement.executeQuery();
            result.next();
            Map<String, String> groups = new LinkedHashMap<>();
            for (String name : pattern.names()) {
                groups.put(name, result.getString(name));
            }
            return groups;
        }
    }
}
