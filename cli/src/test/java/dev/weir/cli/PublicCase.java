package dev.weir.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What is right for one of the public cases: a file in {@code resources/cases}, named like the case.
 *
 * @param name the case's folder below {@code WEIR_CASES}
 * @param exit the exit code of the last run
 * @param mappings mappings that replace the case's own of the same file name, or all of them under a new one; empty where its own does
 * @param prints what the last run must print
 * @param hides what it must not print
 * @param checks queries of the working file with the rows they must give
 */
record PublicCase(
        String name,
        int exit,
        Map<String, String> mappings,
        List<String> prints,
        List<String> hides,
        List<Check> checks) {

    private static final Path EXPECTATIONS = Path.of("cli/src/test/resources/cases");

    /** @param rows each with its cells joined by {@code " | "}; an empty cell is ∅ */
    record Check(String sql, List<String> rows) {}

    static List<PublicCase> all() {
        try (var files = Files.list(EXPECTATIONS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PublicCase::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static PublicCase read(Path file) {
        try {
            Map<String, Object> map = (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            List<Check> checks = new ArrayList<>();
            for (Map<String, String> check : (List<Map<String, String>>) map.getOrDefault("checks", List.of())) {
                checks.add(new Check(
                        check.get("sql"),
                        check.getOrDefault("rows", "")
                                .lines()
                                .map(String::strip)
                                .toList()));
            }
            return new PublicCase(
                    file.getFileName().toString().replaceFirst("\\.yaml$", ""),
                    (Integer) map.get("exit"),
                    (Map<String, String>) map.getOrDefault("mappings", Map.of()),
                    (List<String>) map.getOrDefault("prints", List.of()),
                    (List<String>) map.getOrDefault("hides", List.of()),
                    checks);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
