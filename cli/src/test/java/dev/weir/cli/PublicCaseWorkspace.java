package dev.weir.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A fresh workspace for a public case: its inputs, its mappings, the project's own schema and code lists. */
final class PublicCaseWorkspace {

    private static final String FILE_ROUTE = """
            - route:
                id: %1$s
                from:
                  uri: file:{{weir.inbox}}/street
                  parameters: {recursive: true, include: "%2$s"}
                  steps:
                    - to: weir:%1$s
            """;

    private static final String DATABASE_ROUTE = """
            - route:
                id: %1$s
                from:
                  uri: weir:once
                  steps:
                    - setBody: {constant: "%2$s"}
                    - to: jdbc:old?useHeadersAsParameters=true&outputType=StreamList
                    - to: weir:%1$s
            """;

    private final Path root;
    private final Path source;

    private PublicCaseWorkspace(Path root, Path source) {
        this.root = root;
        this.source = source;
    }

    static PublicCaseWorkspace of(PublicCase publicCase, Path root) throws IOException {
        Path cases = Path.of(System.getenv("WEIR_CASES"));
        PublicCaseWorkspace workspace = new PublicCaseWorkspace(root, cases.resolve(publicCase.name()));
        workspace.copy(cases.resolve("base/weir.yaml"), root.resolve("weir.yaml"));
        workspace.copyAll(Path.of("mappings/codes"), root.resolve("mappings/codes"));
        workspace.copy(Path.of("mappings/schema.yaml"), root.resolve("mappings/schema.yaml"));
        Files.createDirectories(root.resolve("inbox/street"));
        workspace.fill(publicCase);
        return workspace;
    }

    private void fill(PublicCase publicCase) throws IOException {
        if (Files.isDirectory(source.resolve("codes"))) {
            copyAll(source.resolve("codes"), root.resolve("mappings/codes"));
        }
        if (hasDatabase()) {
            copy(source.resolve("input/old.sqlite"), root.resolve("data-sources/old.sqlite"));
            Files.writeString(
                    root.resolve("weir.yaml"),
                    Files.readString(root.resolve("weir.yaml"))
                            + "\ndatabases:\n  old: {url: \"jdbc:sqlite:data-sources/old.sqlite\"}\n");
        } else {
            copyAll(source.resolve("input"), root.resolve("inbox/street"));
        }
        if (publicCase.mappings().isEmpty()) {
            for (Path mapping : list(source, ".yaml")) {
                mapping(mapping.getFileName().toString(), Files.readString(mapping));
            }
        } else {
            for (var mapping : publicCase.mappings().entrySet()) {
                mapping(mapping.getKey(), mapping.getValue());
            }
        }
    }

    private void mapping(String fileName, String text) throws IOException {
        Files.writeString(root.resolve("mappings").resolve(fileName), text);
        String name = fileName.replaceFirst("\\.yaml$", "");
        String route = hasDatabase()
                ? DATABASE_ROUTE.formatted(name, comment(text, "query").orElseThrow())
                : FILE_ROUTE.formatted(name, comment(text, "include").orElse(".*"));
        Files.createDirectories(root.resolve("routes"));
        Files.writeString(root.resolve("routes/" + name + ".camel.yaml"), route);
    }

    private static Optional<String> comment(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith("# " + key + ": "))
                .map(line -> line.substring(key.length() + 4))
                .findFirst();
    }

    /** Runs once; a case with a database once more after its change. */
    Called run() throws IOException, SQLException {
        Called called = Called.weirIn(root, "run");
        if (!hasDatabase()) {
            return called;
        }
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + root.resolve("data-sources/old.sqlite"));
                Statement statement = old.createStatement()) {
            statement.executeUpdate(Files.readString(source.resolve("input/change.sql")));
        }
        return Called.weirIn(root, "run");
    }

    /** The rows of a query of the working file: cells joined by {@code " | "}, ∅ where empty. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection work = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("data/work/work.duckdb"));
                Statement statement = work.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(Optional.ofNullable(result.getString(column)).orElse("∅"));
                }
                rows.add(String.join(" | ", cells));
            }
        }
        return rows;
    }

    private boolean hasDatabase() {
        return Files.exists(source.resolve("input/change.sql"));
    }

    private static List<Path> list(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        }
    }

    /** As if it had lain there for an hour. */
    private void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(from));
            Files.setLastModifiedTime(to, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
