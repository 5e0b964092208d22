package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.compile.MappingCompiler;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.MappingParser;
import dev.weir.problem.Position;
import dev.weir.problem.Problem;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.read.IoReason;
import dev.weir.resolve.Decision;
import dev.weir.resolve.DecisionParser;
import dev.weir.schema.CodeList;
import dev.weir.schema.CodeListParser;
import dev.weir.schema.Placeholder;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.workspace.Config;
import dev.weir.workspace.ConfigParser;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a workspace's files. Everything that is wrong with them is found in one go. */
public final class WorkspaceFiles {

    /** Of the codes of problems with the workspace as a whole. */
    private static final char LETTER = 'W';

    private static final String SCHEMA = "mappings/schema.yaml";

    private final Path root;
    private final Problems problems;

    private WorkspaceFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** @throws dev.weir.problem.ConfigurationException with every problem, if there is an error among them */
    public static OpenWorkspace open(Path folder) {
        Problems problems = new Problems();
        Optional<OpenWorkspace> workspace = read(folder, problems);
        problems.throwIfErrors();
        return workspace.orElseThrow();
    }

    /**
     * Reads what can be read.
     *
     * @return empty if too much is wrong to go on; the problems say what
     */
    public static Optional<OpenWorkspace> read(Path folder, Problems problems) {
        return new WorkspaceFiles(folder.toAbsolutePath().normalize(), problems).read();
    }

    /**
     * The folders and limits of a workspace, for queries. Only {@code weir.yaml} must be right. Its passwords need not be known.
     *
     * @throws dev.weir.problem.ConfigurationException with every problem of weir.yaml, if there is an error among them
     */
    public static Workspace folders(Path folder) {
        Problems problems = new Problems();
        WorkspaceFiles files = new WorkspaceFiles(folder.toAbsolutePath().normalize(), problems);
        Optional<Config> config = files.config(name -> Objects.requireNonNullElse(System.getenv(name), ""));
        problems.throwIfErrors();
        return new Workspace(files.root, config.orElseThrow());
    }

    private Optional<Config> config(UnaryOperator<String> environment) {
        Path file = root.resolve("weir.yaml");
        if (!Files.isRegularFile(file)) {
            problems.error(
                    Position.of(file.toString()),
                    ProblemCode.NO_WORKSPACE.in(LETTER),
                    "there is no workspace here",
                    "go to a folder with a weir.yaml, name one with --workspace, or make one with `weir init`");
            return Optional.empty();
        }
        return text(file).flatMap(text -> ConfigParser.parse(text, "weir.yaml", environment, problems));
    }

    private Optional<OpenWorkspace> read() {
        Optional<Config> config = config(System::getenv);
        if (!Files.isRegularFile(root.resolve("weir.yaml"))) {
            return Optional.empty();
        }
        List<CodeList> codeLists = new ArrayList<>();
        Map<String, String> placeholders = new LinkedHashMap<>();
        codes(codeLists, placeholders);
        Optional<String> schemaText = text(root.resolve(SCHEMA));
        Optional<Schema> schema = schemaText.flatMap(text -> SchemaParser.parse(text, SCHEMA, codeLists, problems));
        List<Decision> decisions = schema.map(this::decisions).orElse(List.of());
        if (config.isEmpty() || schema.isEmpty()) {
            return Optional.empty();
        }
        Map<String, CompiledMapping> mappings = mappings(config.get(), schema.get());
        SqlChecks.run(
                schema.get(),
                SchemaParser.conditions(schemaText.orElseThrow(), SCHEMA),
                mappings.values().stream().map(CompiledMapping::mapping).toList(),
                problems);
        return Optional.of(new OpenWorkspace(
                new Workspace(root, config.get()),
                schema.get(),
                placeholders,
                mappings,
                decisions,
                warnings(),
                Clock.tickSeconds(config.get().zone())));
    }

    private List<Problem> warnings() {
        return problems.all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .toList();
    }

    private void codes(List<CodeList> codeLists, Map<String, String> placeholders) {
        for (Path file : files("mappings/codes", ".csv")) {
            Optional<String> text = text(file);
            if (text.isEmpty()) {
                continue;
            }
            if (file.endsWith("placeholders.csv")) {
                CodeListParser.placeholders(text.get(), display(file), problems).stream()
                        .collect(Collectors.toMap(Placeholder::value, Placeholder::reason, (first, second) -> first))
                        .forEach(placeholders::put);
            } else {
                CodeListParser.parse(text.get(), display(file), problems).ifPresent(codeLists::add);
            }
        }
    }

    private List<Decision> decisions(Schema schema) {
        List<Decision> decisions = new ArrayList<>();
        for (Path file : files("mappings/decisions", ".csv")) {
            text(file).ifPresent(text -> decisions.addAll(DecisionParser.parse(text, display(file), schema, problems)));
        }
        return decisions;
    }

    private Map<String, CompiledMapping> mappings(Config config, Schema schema) {
        Map<String, CompiledMapping> mappings = new LinkedHashMap<>();
        for (Path file : files("mappings", ".yaml")) {
            if (file.endsWith("schema.yaml")) {
                continue;
            }
            Problems own = new Problems();
            Optional<Mapping> mapping = text(file)
                    .flatMap(text -> MappingParser.parse(
                            text, display(file), schema, config.departments().keySet(), own));
            own.all().forEach(problems::add);
            if (!own.hasErrors()) {
                mapping.ifPresent(parsed -> mappings.put(parsed.name(), MappingCompiler.compile(parsed, schema)));
            }
        }
        return mappings;
    }

    private List<Path> files(String folder, String ending) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            problems.error(
                    Position.of(folder),
                    ProblemCode.FILE_UNREADABLE.in(LETTER),
                    "the folder cannot be read",
                    IoReason.of(failure));
            return List.of();
        }
    }

    private Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException notUtf8) {
            problems.error(
                    Position.of(display(file)),
                    ProblemCode.NOT_UTF8.in(LETTER),
                    "the file is not UTF-8",
                    "save it as UTF-8 in your editor");
        } catch (IOException failure) {
            problems.error(
                    Position.of(display(file)),
                    ProblemCode.FILE_UNREADABLE.in(LETTER),
                    "the file cannot be read",
                    IoReason.of(failure));
        }
        return Optional.empty();
    }

    private String display(Path file) {
        return root.relativize(file).toString();
    }
}
