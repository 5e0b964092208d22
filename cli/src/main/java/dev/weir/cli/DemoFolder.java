package dev.weir.cli;

import dev.weir.load.LoadOutcome;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.run.RunSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The folder of a demo: whether it may be used, and what its {@code truth/} expects. */
final class DemoFolder {

    private static final String MARK = "truth/options.properties";
    private static final CSVFormat TRUTH =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Why the demo cannot be made here, and what to do; empty if it can. */
    Optional<String> obstacle(boolean force) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (!Files.exists(folder.resolve(MARK)) || !Files.exists(folder.resolve("weir.yaml"))) {
            return Optional.of(folder + " is not empty and holds no earlier demo; choose another folder with --dir");
        }
        return force
                ? Optional.empty()
                : Optional.of(folder + " holds an earlier demo; --force renews it, --dir makes one elsewhere");
    }

    /** Removes what an earlier demo left. */
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw failed("the earlier demo cannot be removed", failure);
        }
    }

    /** Whether each mapping's inputs ended as {@code truth/loads.csv} says of the first night. */
    boolean wentAsPlanned(RunSummary summary) {
        Map<String, Long> ended = counts(summary.loads().stream().map(load -> load.mapping() + " " + word(load)));
        return !summary.failed() && ended.equals(planned());
    }

    private Map<String, Long> planned() {
        try (CSVParser truth = CSVParser.parse(folder.resolve("truth/loads.csv"), StandardCharsets.UTF_8, TRUTH)) {
            return counts(
                    truth.stream().filter(line -> line.get("night").equals("1")).map(DemoFolder::ending));
        } catch (IOException failure) {
            throw failed("the sample's truth cannot be read", failure);
        }
    }

    private static String ending(CSVRecord line) {
        return line.get("mapping") + " " + line.get("status");
    }

    private static String word(LoadOutcome load) {
        return load.status().word();
    }

    private static Map<String, Long> counts(Stream<String> endings) {
        return endings.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private boolean isEmpty() {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException failure) {
            throw failed("the folder cannot be read", failure);
        }
    }

    private WeirException failed(String what, IOException failure) {
        return new WeirException(Stage.CONFIGURE, folder.toString(), what + ": " + failure, failure);
    }
}
