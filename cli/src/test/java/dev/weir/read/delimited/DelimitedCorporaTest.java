package dev.weir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.read.InputFile;
import dev.weir.read.text.EncodingLadder;
import dev.weir.read.text.FoundEncoding;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Delimited texts that others collected, with what they mean; only where {@code WEIR_CORPORA} names the folder. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class DelimitedCorporaTest {

    private static final Path CORPORA =
            Path.of(Optional.ofNullable(System.getenv("WEIR_CORPORA")).orElse("."));
    private static final Path SPECTRUM = CORPORA.resolve("csv-spectrum/files");
    private static final Path FASTCSV = CORPORA.resolve("fastcsv-spec/files");
    private static final Dialect RFC_4180 = new Dialect(",", '"');

    /** Comments are no part of our dialects: these cases are about programs that know them. */
    private static final Set<String> ABOUT_COMMENTS = Set.of("comments-read.yaml", "comments-skip.yaml");

    /** There a quote behind a blank is text; departments' programs write it so and mean a quoted cell. */
    private static final Set<String> BLANK_BEFORE_QUOTE =
            Set.of("spaces-around-quotes-3", "spaces-around-quotes-4", "spaces-around-quotes-5");

    @Test
    void readsElevenOfTwelveOfCsvSpectrum() throws IOException {
        Set<String> different = new TreeSet<>();
        int equal = 0;
        for (Path csv : files(SPECTRUM.resolve("csvs"), ".csv")) {
            String name = csv.getFileName().toString().replace(".csv", "");
            JsonNode expected;
            try {
                expected = new ObjectMapper().readTree(Files.readAllBytes(SPECTRUM.resolve("json/" + name + ".json")));
            } catch (IOException broken) {
                different.add(name);
                continue;
            }
            if (new ObjectMapper().valueToTree(objects(text(csv))).equals(expected)) {
                equal++;
            } else {
                different.add(name);
            }
        }

        assertThat(different).as("its JSON is wrong upstream").containsExactly("location_coordinates");
        assertThat(equal).isEqualTo(11);
    }

    private static List<Map<String, String>> objects(String text) {
        List<List<String>> records = ReadText.records(text, RFC_4180);
        return records.subList(1, records.size()).stream()
                .map(record -> {
                    Map<String, String> object = new java.util.LinkedHashMap<>();
                    for (int i = 0; i < record.size(); i++) {
                        object.put(records.get(0).get(i), record.get(i));
                    }
                    return object;
                })
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void readsEachCaseOfFastCsv() throws IOException {
        int cases = 0;
        for (Path file : files(FASTCSV, ".yaml")) {
            if (ABOUT_COMMENTS.contains(file.getFileName().toString())) {
                continue;
            }
            Map<String, Object> suite = (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            Map<String, Object> settings = (Map<String, Object>) suite.getOrDefault("settings", Map.of());
            for (Map<String, Object> check : (List<Map<String, Object>>) suite.get("checks")) {
                if (BLANK_BEFORE_QUOTE.contains((String) check.get("id"))) {
                    continue;
                }
                boolean skips = Boolean.TRUE.equals(settings.get("skipEmptyLines"));
                for (String lineEnd : List.of("\n", "\r", "\r\n")) {
                    check(check, lineEnd, skips);
                    cases++;
                }
            }
        }

        assertThat(cases).isGreaterThan(100);
    }

    @SuppressWarnings("unchecked")
    private static void check(Map<String, Object> check, String lineEnd, boolean skipsEmptyLines) {
        String input = shown((String) check.get("input"), lineEnd);
        List<List<String>> expected = new ArrayList<>();
        for (List<String> record : (List<List<String>>) check.get("records")) {
            expected.add(record.stream().map(cell -> shown(cell, lineEnd)).toList());
        }
        List<List<String>> records = new ArrayList<>(ReadText.records(input, RFC_4180));
        if (skipsEmptyLines) {
            // A blank line has one empty cell, as a quoted nothing has: readers of ledgers pass over both.
            records.removeIf(record -> record.equals(List.of("")));
            expected.removeIf(record -> record.equals(List.of("")));
        }

        assertThat(records).as((String) check.get("id")).isEqualTo(expected);
    }

    private static String shown(String text, String lineEnd) {
        return text.replace("␍", "\r")
                .replace("␊", "\n")
                .replace("␤", "\r\n")
                .replace("⏎", lineEnd)
                .replace("␠", " ");
    }

    @Test
    void readsOneTableFromEveryEncodingOfFastCsv() throws IOException {
        Set<List<List<String>>> tables = new HashSet<>();
        List<Path> files = files(FASTCSV, ".csv");
        for (Path file : files) {
            tables.add(ReadText.records(text(file), RFC_4180));
        }

        assertThat(files).hasSize(6);
        assertThat(tables).hasSize(1);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String text(Path file) throws IOException {
        TextBytes bytes = TextBytes.of(new InputFile(file, file.getFileName().toString()));
        FoundEncoding encoding = new EncodingLadder(bytes, Optional.empty(), List.of()).find();
        StringWriter text = new StringWriter();
        try (Reader in = encoding.reader(bytes)) {
            in.transferTo(text);
        }
        return text.toString();
    }
}
