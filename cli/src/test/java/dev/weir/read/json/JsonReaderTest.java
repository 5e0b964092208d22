package dev.weir.read.json;

import static dev.weir.read.fields.ReadFields.encoding;
import static dev.weir.read.fields.ReadFields.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.ReadFields;
import dev.weir.rows.RowClass;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReaderTest {

    @TempDir
    Path folder;

    @Test
    void objectsThatRanTogetherInALineAreARowEach() throws IOException {
        String text = "{\"a\": 1}{\"a\": 2} {\"a\": 3}\n{\"a\": 4}{\"a\": 5\n{\"a\": 6}\n";
        assertThat(read(text, FileOptions.NONE, "a").rows())
                .containsExactly(
                        "1|1", "1|2", "1|3", "2 unreadable it is cut off, column 10: {\"a\": 4}{\"a\": 5", "3|6");
    }

    @Test
    void eachLineIsARowNumberedAsTheLine() throws IOException {
        ReadFields found = read(
                "\uFEFF{\"表号\": \"M1\", \"读数\": 12.50, \"note\": \"新\"}\r\n\n  {\"读数\": 1.5e3, \"表号\": \"M2\", \"ok\": true}\n"
                        + "{\"表号\": null, \"读数\": \"\"}",
                FileOptions.NONE,
                "表号",
                "读数");
        assertThat(found.rows()).containsExactly("1|M1|12.50", "3|M2|1500", "4||");
        assertThat(found.extras()).containsExactly("{\"note\": \"新\"}", "{\"ok\": \"true\"}", null);
        assertThat(found.summary().labels()).isEqualTo(Map.of("c0", "表号", "c1", "读数"));
        assertThat(found.summary().sheets()).isEqualTo(Map.of("", Map.of(RowClass.DATA, 3L)));
    }

    @Test
    void aLineThatIsNoObjectIsRejectedWithThePlaceAndItsText() throws IOException {
        ReadFields found = read(
                "{\"a\": 1}\n{\"a\": 2\n[1]\n{\"a\": 3} x\n{\"a\": 1, \"a\": 2}\nno \"json\"\t\n{\"a\": 4}\n",
                FileOptions.NONE,
                "a");
        assertThat(found.rows())
                .containsExactly(
                        "1|1",
                        "2 unreadable it is cut off, column 8: {\"a\": 2",
                        "3 unreadable it is no object: [1]",
                        "4 unreadable what stands there is no JSON, column 11: {\"a\": 3} x",
                        "5 unreadable \"a\" stands twice, column 13: {\"a\": 1, \"a\": 2}",
                        "6 unreadable what stands there is no JSON, column 3: no \"json\"",
                        "7|4");
    }

    @Test
    void aFieldInsideIsCalledByItsPathAndTheRestIsKept() throws IOException {
        String line =
                "{\"meter\": {\"no\": \"M1\", \"at\": {\"x\": 1}}, \"tags\": [1, {\"a\": \"b\"}], \"o\": {\"k\": 1}}";
        ReadFields found = read(line, FileOptions.NONE, "meter.no", "meter.at", "tags", "o", "o.k");
        assertThat(found.rows()).containsExactly("1|M1|{\"x\":1}|[1,{\"a\":\"b\"}]|{\"k\":1}|1");
        assertThat(read(line, FileOptions.NONE, "meter.no").extras())
                .containsExactly(
                        "{\"meter.at\": \"{\\\"x\\\":1}\", \"tags\": \"[1,{\\\"a\\\":\\\"b\\\"}]\", \"o\": \"{\\\"k\\\":1}\"}");
    }

    @Test
    void ourNameOfAColumnIsNoneOfTheFiles() throws IOException {
        assertThat(read(
                                "{\"c0\": 11, \"pay\": {}}\n{\"pay\": {\"amount\": 5}, \"c0\": 11}",
                                FileOptions.NONE,
                                "pay.amount")
                        .rows())
                .containsExactly("1|", "2|5");
    }

    @Test
    void aTextOrAListInAnObjectsPlaceIsAFault() throws IOException {
        String lines = "{\"o\": \"癸\"}\n{\"o\": {\"n\": \"子\"}}\n{\"o\": [\"丑\"]}\n{\"o\": [{\"n\": \"寅\"}]}\n"
                + "{\"o\": null}\n{\"o\": []}\n{\"o\": \"\"}\n{\"o\": 3, \"n\": 4}";
        assertThat(read(lines, FileOptions.NONE, "o.n").rows())
                .containsExactly(
                        "1|\uFDD0F069癸",
                        "2|子",
                        "3|\uFDD0F069[\"丑\"]",
                        "4|\uFDD0F069[{\"n\":\"寅\"}]",
                        "5|",
                        "6|",
                        "7|",
                        "8|\uFDD0F0693");
    }

    @Test
    void twoFieldsForOneColumnAreAFault() throws IOException {
        String lines =
                "{\"o\": {\"n\": 1}, \"o.n\": 2}\n{\"o\": {\"n\": null}, \"o.n\": 2}\n{\"o\": {\"n\": 1}, \"o.n\": null}\n"
                        + "{\"O.N\": 1, \"O.n\": 2}";
        assertThat(read(lines, FileOptions.NONE, "o.n").rows())
                .containsExactly("1|\uFDD0F0681 | 2", "2|\uFDD0F0682", "3|1", "4|\uFDD0F0681 | 2");
    }

    @Test
    void anArrayGivesItsObjectsWhereverItStands() throws IOException {
        String array = "[ {\"a\": 1},\n {\"a\": [2]}, 7, {\"A\": 3} ]";
        List<String> expected = List.of("1|1", "2|[2]", "3 unreadable 7", "4|3");
        assertThat(read(array, FileOptions.NONE, "a").rows()).isEqualTo(expected);
        String document = "{\"code\": 0, \"x\": {\"items\": []}, \"data\": {\"items\": " + array + "}, \"y\": []}";
        assertThat(read(document, rows("data.items"), "a").rows()).isEqualTo(expected);
        assertThat(read(document, rows("/data/items"), "a").rows()).isEqualTo(expected);
    }

    @Test
    void readsTheRowsOfDocumentsOneAfterTheOther() throws IOException {
        String page = "{\"page\": %d, \"list\": [{\"a\": %d}], \"rest\": {\"x\": [1]}}\n";
        assertThat(read(page.formatted(1, 1) + page.formatted(2, 2), rows("list"), "a")
                        .rows())
                .containsExactly("1|1", "2|2");
        assertThatThrownBy(() -> read(page.formatted(1, 1) + "<!-- end -->", rows("list"), "a"))
                .hasMessageContaining("the JSON is wrong at line 2");
        assertThatThrownBy(() -> read(page.formatted(1, 1) + "{\"code\": 500}", rows("list"), "a"))
                .hasMessageContaining("there is no field \"list\"");
    }

    @Test
    void readsGzipAndOtherEncodings() throws IOException {
        Path zipped = folder.resolve("x.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("{\"名\": \"水\"}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(zipped, FileOptions.NONE, "名").rows()).containsExactly("1|水");
        byte[] legacy = "{\"名\": \"水\"}".getBytes(Charset.forName("GB18030"));
        assertThat(read(write(legacy), encoding("GB18030"), "名").rows()).containsExactly("1|水");
        assertThat(read(write("\uFEFF[{\"名\": \"水\"}]".getBytes(StandardCharsets.UTF_16LE)), FileOptions.NONE, "名")
                        .rows())
                .containsExactly("1|水");
        assertThat(read(write(legacy), FileOptions.NONE, "名?").rows())
                .singleElement()
                .asString()
                .startsWith("1 unreadable ");
    }

    @Test
    void whatIsNoJsonIsRefused() throws IOException {
        stops("\n \n", "H001", "nothing but white space");
        stops("户号,户主\n1,2\n", "H001", "it begins neither with { nor with [");
        stops("{\n \"a\": 1\n}", "H001", "one object over several lines");
        stops("{\"b\": 1}\n{\"c\": 2}\n", "H002", "it lacks a; found: b, c");
        refuses(new byte[0], FileOptions.NONE, "the file is not JSON but empty");
        refuses("<html><body>".getBytes(StandardCharsets.UTF_8), FileOptions.NONE, "but a web page (HTML)");
        refuses("{\"x\": {\"a\": []}}".getBytes(StandardCharsets.UTF_8), rows("x.b"), "there is no field \"b\"");
        refuses("{\"x\": 1}".getBytes(StandardCharsets.UTF_8), rows("x"), "there is no array but a single value");
        refuses(
                "[{\"a\": 1}, {\"a\": ".getBytes(StandardCharsets.UTF_8),
                FileOptions.NONE,
                "the JSON is wrong at line 1");
        refuses("[{\"a\": \"户主\"}]".getBytes(Charset.forName("GBK")), FileOptions.NONE, "say encoding: in the mapping");
        byte[] deep = ("{\"a\":" + "[".repeat(500)).getBytes(StandardCharsets.UTF_8);
        assertThat(read(write(deep), FileOptions.NONE, "a?").rows().get(0)).startsWith("1 unreadable ");
    }

    @Test
    void saysWhatJacksonsTreeSays() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ObjectNode node = mapper.createObjectNode();
            node.put(
                    "t",
                    random.ints(random.nextInt(20), 1, 0xD7FF)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
            node.put("n", random.nextLong());
            node.put("b", random.nextBoolean());
            node.set("o", mapper.createObjectNode().put("k", random.nextInt()));
            lines.add(mapper.writeValueAsString(node));
            JsonNode read = mapper.readTree(lines.get(i));
            expected.add((i + 1) + "|" + read.get("t").asText() + "|" + read.get("n") + "|" + read.get("b") + "|"
                    + read.get("o"));
        }
        assertThat(read(String.join("\n", lines), FileOptions.NONE, "t", "n", "b", "o")
                        .rows())
                .isEqualTo(expected);
    }

    private void stops(String text, String code, String message) throws IOException {
        Path file = write(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(file, FileOptions.NONE, "a"))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stop -> assertThat(stop.code().code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private void refuses(byte[] bytes, FileOptions options, String message) throws IOException {
        Path file = write(bytes);
        assertThatThrownBy(() -> read(file, options, "a"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("; ");
    }

    private ReadFields read(String text, FileOptions options, String... names) throws IOException {
        return read(write(text.getBytes(StandardCharsets.UTF_8)), options, names);
    }

    private static ReadFields read(Path file, FileOptions options, String... names) {
        return ReadFields.of(file, ReadFields.mapping(Format.JSON, options, names));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.json"), bytes);
    }
}
