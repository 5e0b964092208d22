package dev.weir.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code release.json} in a feed's folder: what the next release must know of this one, and what everybody may read.
 *
 * @param secret the mark of the secret with which it was made
 * @param columns the names and types of the columns, as one text
 * @param words the fingerprint of what stands beside the rows; empty in notes of older versions
 */
record ReleaseNote(
        int series,
        int number,
        LocalDate issued,
        LocalDate modified,
        String secret,
        String columns,
        String words,
        long rows,
        long outside,
        Map<String, Long> filled,
        List<FeedFile> files,
        List<String> withdrawn,
        Optional<WithheldCells> withheld,
        List<Change> changes) {

    static final String FILE = "release.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    static ReleaseNote of(Release release, String secret, String words) {
        return new ReleaseNote(
                release.series(),
                release.number(),
                release.issued(),
                release.modified(),
                secret,
                columns(release.feed()),
                words,
                release.rows(),
                release.outside(),
                release.filled(),
                release.files(),
                release.withdrawn(),
                release.withheld(),
                release.changes());
    }

    /** The release that this notes, with the columns that it has, whatever the feed's file describes by now. */
    Release release(Feed feed) {
        Feed noted = columns.equals(columns(feed)) ? feed : feed.with(NotedColumns.of(columns, feed));
        return new Release(
                noted, series, number, issued, modified, rows, outside, filled, files, withdrawn, withheld, changes);
    }

    /** The same release with other files of the same rows, in which other words stand. */
    ReleaseNote reworded(List<FeedFile> others, String otherWords) {
        return new ReleaseNote(
                series,
                number,
                issued,
                modified,
                secret,
                columns,
                otherWords,
                rows,
                outside,
                filled,
                others,
                withdrawn,
                withheld,
                changes);
    }

    String version() {
        return series + "." + number;
    }

    static String columns(Feed feed) {
        StringBuilder text = new StringBuilder();
        feed.columns().forEach(column -> text.append(text.isEmpty() ? "" : ", ")
                .append(column.name())
                .append(' ')
                .append(column.type().tableSchema()));
        return text.toString();
    }

    String sha256(FeedFormat format) {
        return files.stream()
                .filter(file -> file.format() == format)
                .map(FeedFile::sha256)
                .findFirst()
                .orElse("");
    }

    /** @return empty if the folder has none */
    static Optional<ReleaseNote> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(JSON.readTree(file.toFile())));
        } catch (IOException | RuntimeException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    file.toString(),
                    "it cannot be read, so nobody knows what was given away before; take it from a backup, or remove the"
                            + " feed's folder and raise its release",
                    failure);
        }
    }

    /**
     * Whether the feed's folder holds a note as older versions wrote it: one that tells how near the counts are to the true ones, and so
     * something of the noise.
     */
    static boolean tellsOfNoise(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    && JSON.readTree(file.toFile()).path("counts").has("mean_error");
        } catch (IOException unreadable) {
            return false;
        }
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), node().toPrettyString() + "\n");
    }

    private static ReleaseNote read(JsonNode node) {
        Map<String, Long> filled = new LinkedHashMap<>();
        node.get("filled")
                .properties()
                .forEach(entry -> filled.put(entry.getKey(), entry.getValue().asLong()));
        List<FeedFile> files = new ArrayList<>();
        for (JsonNode file : node.get("files")) {
            files.add(new FeedFile(
                    FeedFormat.valueOf(file.get("format").asText()),
                    file.get("name").asText(),
                    file.get("bytes").asLong(),
                    file.get("sha256").asText()));
        }
        List<String> withdrawn = new ArrayList<>();
        node.get("withdrawn").forEach(id -> withdrawn.add(id.asText()));
        JsonNode counts = node.get("counts");
        return new ReleaseNote(
                node.get("series").asInt(),
                node.get("number").asInt(),
                LocalDate.parse(node.get("issued").asText()),
                LocalDate.parse(node.get("modified").asText()),
                node.path("secret").asText(),
                node.get("columns").asText(),
                node.path("words").asText(),
                node.get("rows").asLong(),
                node.path("outside").asLong(),
                filled,
                files,
                withdrawn,
                counts == null ? Optional.empty() : Optional.of(withheld(counts)),
                NotedChanges.read(node.path("changes")));
    }

    private static WithheldCells withheld(JsonNode node) {
        return new WithheldCells(
                node.get("step").asInt(),
                node.get("cells").asLong(),
                node.get("withheld").asLong());
    }

    private ObjectNode node() {
        ObjectNode node = JSON.createObjectNode();
        node.put("series", series);
        node.put("number", number);
        node.put("issued", issued.toString());
        node.put("modified", modified.toString());
        node.put("secret", secret);
        node.put("columns", columns);
        node.put("words", words);
        node.put("rows", rows);
        node.put("outside", outside);
        ObjectNode shares = node.putObject("filled");
        filled.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> shares.put(entry.getKey(), entry.getValue()));
        ArrayNode list = node.putArray("files");
        for (FeedFile file : files) {
            ObjectNode one = list.addObject();
            one.put("format", file.format().name());
            one.put("name", file.name());
            one.put("bytes", file.bytes());
            one.put("sha256", file.sha256());
        }
        ArrayNode gone = node.putArray("withdrawn");
        withdrawn.forEach(gone::add);
        withheld.ifPresent(cells -> {
            ObjectNode one = node.putObject("counts");
            one.put("step", cells.step());
            one.put("cells", cells.cells());
            one.put("withheld", cells.withheld());
        });
        NotedChanges.write(changes, node.putArray("changes"));
        return node;
    }
}
