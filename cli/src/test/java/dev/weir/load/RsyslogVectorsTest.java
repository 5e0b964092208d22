package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * rsyslog's own tests of its parsers: each message is loaded through {@code pattern: syslog} and written as rsyslog's template says. Only
 * the templates are modelled here; whatever stands in a message comes from the mapping.
 */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class RsyslogVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PROPERTY = Pattern.compile("%([a-zA-Z-]+)((?::[^%]*)?)%");
    private static final DateTimeFormatter RFC_3164 = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter TWO_DIGITS = DateTimeFormatter.ofPattern("MMM dd HH:mm:ss", Locale.ENGLISH);

    /** The texts as they stand in the message, so that no space is lost. */
    private static final String MAPPING = """
            version: 1
            mapping: test
            title: {en: Test, zh: 测试}
            department: access-control
            input: {format: log, pattern: syslog}
            load: append
            blank: []
            columns:
              pri:       {}
              facility:  {}
              severity:  {}
              version:   {}
              moment:    {names: [timestamp], as: datetime}
              hostname:  {}
              program:   {}
              syslogtag: {}
              pid:       {}
              content:   {}
            records:
              - entity: event
                key: row_no
                fields:
                  attributes: >-
                    json_object('PRI', coalesce(raw.pri, '13'), 'syslogfacility-text', facility, 'syslogseverity-text', severity,
                    'version', version, 'stamp', raw.moment, 'time', strftime(moment, '%Y-%m-%dT%H:%M:%S'), 'hostname', raw.hostname,
                    'programname', raw.program, 'syslogtag', raw.syslogtag, 'pid', raw.pid, 'msg', raw.content)
            """;

    @TempDir
    Path folder;

    @Test
    void everyMessageIsTakenApartAsRsyslogDoes() throws IOException {
        List<JsonNode> vectors = vectors();
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<JsonNode> messages = parsed(vectors);
        for (int i = 0; i < vectors.size(); i++) {
            String name =
                    vectors.get(i).get("source").asText() + " " + vectors.get(i).get("n") + ": ";
            found.add(name + rendered(vectors.get(i), messages.get(i)));
            expected.add(name + vectors.get(i).get("expected").asText());
        }
        assertThat(found).hasSize(42).containsExactlyElementsOf(expected);
    }

    private static List<JsonNode> vectors() throws IOException {
        Path file = Path.of(System.getenv("WEIR_CORPORA"), "rsyslog-vectors", "vectors.jsonl");
        List<JsonNode> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            vectors.add(JSON.readTree(line));
        }
        return vectors;
    }

    private List<JsonNode> parsed(List<JsonNode> vectors) throws IOException {
        try (LoadHarness weir = new LoadHarness(folder)) {
            CompiledMapping mapping = weir.mapping(MAPPING);
            List<List<String>> lines = vectors.stream()
                    .map(vector -> List.of(vector.get("input").asText()))
                    .toList();
            LoadOutcome outcome = weir.deliverCells(mapping, lines).load();
            assertThat(outcome.counts().added()).as(outcome.toString()).isEqualTo(vectors.size());
            List<JsonNode> messages = new ArrayList<>();
            for (String attributes : weir.rows("SELECT attributes FROM record.event ORDER BY row_no")) {
                messages.add(JSON.readTree(attributes));
            }
            return messages;
        }
    }

    private static String rendered(JsonNode vector, JsonNode message) {
        String template = vector.get("template").asText().replaceFirst("\\\\n$", "");
        Matcher property = PROPERTY.matcher(template);
        StringBuilder text = new StringBuilder();
        while (property.find()) {
            property.appendReplacement(
                    text, Matcher.quoteReplacement(property(property.group(1), property.group(2), message)));
        }
        property.appendTail(text);
        // this test of rsyslog switches on that bytes beyond ASCII are escaped
        return vector.get("source").asText().contains("8bit_escape") ? escaped(text.toString()) : text.toString();
    }

    private static String property(String name, String options, JsonNode message) {
        if (options.contains(":R,ERE,")) {
            return extract(text(name, message), options);
        }
        String value =
                switch (name) {
                    case "timestamp" -> (options.contains("buggyday") ? TWO_DIGITS : RFC_3164).format(time(message));
                    case "timereported" -> time(message).toString();
                    case "syslogseverity" -> Integer.toString(message.get("PRI").asInt() % 8);
                    default -> text(name, message);
                };
        return options.endsWith("csv") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static String text(String name, JsonNode message) {
        boolean rfc5424 = message.hasNonNull("version");
        if (name.equals("syslogtag") && rfc5424) {
            String pid = message.get("pid").asText();
            return message.get("programname").asText() + (pid.equals("-") ? "" : "[" + pid + "]");
        }
        return message.get(name).asText(name.equals("hostname") ? "$RS_HOSTNAME" : "");
    }

    /** As the sender wrote it: rsyslog keeps the sender's offset. */
    private static LocalDateTime time(JsonNode message) {
        String stamp = message.get("stamp").asText();
        return stamp.matches(".*T.*(Z|[-+][0-9]{2}:[0-9]{2})")
                ? OffsetDateTime.parse(stamp).toLocalDateTime()
                : LocalDateTime.parse(message.get("time").asText());
    }

    /** {@code R,ERE,0,BLANK:<expression>--end:csv}; rsyslog says so itself when the expression cannot be read. */
    private static String extract(String value, String options) {
        String expression = options.replaceFirst("^:R,ERE,0,BLANK:", "").replaceFirst("--end.*$", "");
        try {
            Matcher matcher = Pattern.compile(expression).matcher(value);
            return '"' + (matcher.find() ? matcher.group() : "") + '"';
        } catch (PatternSyntaxException wrong) {
            return "**NO MATCH** **BAD REGULAR EXPRESSION**";
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(value < 0 ? "#" + Integer.toOctalString(value & 0xFF) : Character.toString(value));
        }
        return escaped.toString();
    }
}
