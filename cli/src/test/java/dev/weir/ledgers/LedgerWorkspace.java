package dev.weir.ledgers;

import dev.weir.run.Pipeline;
import dev.weir.run.Progress;
import dev.weir.run.RunOptions;
import dev.weir.run.RunSummary;
import dev.weir.run.WorkspaceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One workspace into whose inbox the issues of many ledgers are put; it runs as it would at night. */
final class LedgerWorkspace {

    private static final String SETTINGS = """
            version: 1
            district: {en: Test District, zh: 测试区}
            zone: Asia/Shanghai
            language: zh
            departments:
              civil-affairs: {en: Civil affairs, zh: 民政}
              police: {en: Police, zh: 公安}
              property: {en: Property, zh: 物业}
              parking: {en: Parking, zh: 停车}
              water: {en: Water, zh: 水务}
              hotline: {en: Hotline, zh: 热线}
              access-control: {en: Access control, zh: 门禁}
              urban-management: {en: Urban management, zh: 城管}
            duckdb: {memory: 1GB, threads: 1}
            publish: {classes: [open, internal, personal, sensitive], keep: 2}
            """;

    private static final String ROUTE = """
            - route:
                id: %1$s
                from:
                  uri: file:{{weir.inbox}}/%2$s
                  parameters: {recursive: true, include: "%1$s_.*"}
                  steps:
                    - to: weir:%1$s
            """;

    private final Path root;

    LedgerWorkspace(Path root, List<Ledger> ledgers) {
        this.root = root;
        copyAll(Path.of("mappings/codes"), root.resolve("mappings/codes"));
        write("mappings/schema.yaml", bytes(Path.of("mappings/schema.yaml")));
        write("weir.yaml", SETTINGS.getBytes());
        for (Ledger ledger : ledgers) {
            write("mappings/" + ledger.name() + ".yaml", ledger.mapping().getBytes());
            write(
                    "routes/" + ledger.name() + ".camel.yaml",
                    ROUTE.formatted(ledger.name(), ledger.habit().department()).getBytes());
        }
        for (Habit habit : Habit.values()) {
            write("inbox/" + habit.department() + "/.keep", new byte[0]);
        }
    }

    /** Brings the issue of each ledger and runs once. */
    RunSummary night(List<Ledger> ledgers, int issue) {
        for (Ledger ledger : ledgers) {
            Issue delivered = ledger.issues().get(issue);
            write("inbox/" + ledger.habit().department() + "/" + delivered.path(), delivered.content());
        }
        RunOptions options = new RunOptions(List.of(), false, false, false, Duration.ZERO);
        return new Pipeline(WorkspaceFiles.open(root), options, Progress.NONE).run();
    }

    Path workFile() {
        return root.resolve("data/work/work.duckdb");
    }

    private void write(String path, byte[] content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void copyAll(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file ->
                    write(root.relativize(to).resolve(file.getFileName()).toString(), bytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
