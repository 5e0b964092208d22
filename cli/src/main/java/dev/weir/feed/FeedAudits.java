package dev.weir.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.open.TableAudit;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How near the counts of each release are to the true ones: {@code <feed>-<version>.json}, for inspectors. Whoever knows it knows more of the
 * noise than the feed tells, so it stays in the district. It also remembers when counts were given away, when their files are gone.
 *
 * @param folder made when it is needed, for its owner alone
 */
public record FeedAudits(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return empty of a release that counts nothing, or was noted before there were audits */
    public Optional<TableAudit> of(Release release) {
        Path file = file(release);
        if (release.withheld().isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(file.toFile());
            List<Double> finer = new ArrayList<>();
            node.path("finer_withheld_percent").forEach(share -> finer.add(share.asDouble()));
            return Optional.of(new TableAudit(
                    node.path("table").asText(),
                    node.path("step").asInt(),
                    node.path("cells").asLong(),
                    node.path("withheld").asLong(),
                    node.path("perturbed").asLong(),
                    node.path("mean_error").asDouble(),
                    finer));
        } catch (IOException failure) {
            throw PrivateFiles.failed(file, "it cannot be read", failure);
        }
    }

    /**
     * A release of counts that was made once, whatever became of its files.
     *
     * @param csv the checksum of its CSV file; empty if it was noted before checksums were
     */
    record Noted(int series, int number, LocalDate day, String csv) {

        String version() {
            return series + "." + number;
        }
    }

    /** The last release of a feed's counts. */
    Optional<Noted> last(Feed feed) {
        if (feed.count().isEmpty() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Pattern name = Pattern.compile(Pattern.quote(feed.name()) + "-(\\d+)[.](\\d+)[.]json");
        try (Stream<Path> files = Files.list(folder)) {
            List<Noted> noted = new ArrayList<>();
            for (Path file : files.toList()) {
                Matcher version = name.matcher(file.getFileName().toString());
                if (version.matches()) {
                    JsonNode node = JSON.readTree(file.toFile());
                    noted.add(new Noted(
                            Integer.parseInt(version.group(1)),
                            Integer.parseInt(version.group(2)),
                            LocalDate.parse(node.path("day").asText()),
                            node.path("csv").asText()));
                }
            }
            return noted.stream()
                    .max(Comparator.comparing(Noted::day)
                            .thenComparing(Noted::series)
                            .thenComparing(Noted::number));
        } catch (IOException | DateTimeParseException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    folder.toString(),
                    "it cannot be read (" + failure
                            + "), so nobody knows when counts were given away; take it from a backup",
                    failure);
        }
    }

    /** Notes what became of the counts of a new release. */
    void write(Release release, TableAudit audit) {
        ObjectNode node = JSON.createObjectNode();
        node.put("feed", release.feed().name());
        node.put("version", release.version());
        node.put("day", release.modified().toString());
        node.put("csv", release.file(FeedFormat.CSV).map(FeedFile::sha256).orElse(""));
        node.put("threshold", release.feed().count().orElseThrow().threshold());
        node.put("table", audit.table());
        node.put("step", audit.step());
        node.put("cells", audit.cells());
        node.put("withheld", audit.withheld());
        node.put("perturbed", audit.perturbed());
        node.put("mean_error", audit.meanError());
        ArrayNode finer = node.putArray("finer_withheld_percent");
        audit.finer().forEach(finer::add);
        Path file = file(release);
        try {
            PrivateFiles.createFolder(folder);
            Files.writeString(file, node.toPrettyString() + "\n");
            PrivateFiles.restrict(file);
        } catch (IOException failure) {
            throw PrivateFiles.failed(file, "it cannot be written", failure);
        }
    }

    private Path file(Release release) {
        return folder.resolve(release.feed().name() + "-" + release.version() + ".json");
    }
}
