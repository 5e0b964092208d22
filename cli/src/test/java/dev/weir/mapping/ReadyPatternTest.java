package dev.weir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
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
    @CsvSource({"RFC5424,This is a message!", "RFC5424,<34>Oct 11 22:14:15 host su: x", "RFC3164,This is a message!"})
    void doesNotMatchOtherLines(ReadyPattern ready, String line) throws SQLException {
        assertThat(match(ready, line)).isNull();
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
