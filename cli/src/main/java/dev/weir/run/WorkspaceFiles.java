package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.compile.CompiledMapping;
import dev.weir.compile.MappingCompiler;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.MappingParser;
import dev.weir.problem.Position;
import dev.weir.problem.Problem;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Suggestion;
import dev.weir.resolve.Decision;
import dev.weir.resolve.DecisionParser;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.schema.SchemaPlaces;
import dev.weir.workspace.Config;
import dev.weir.workspace.ConfigParser;
import dev.weir.workspace.Workspace;
import dev.weir.yaml.YamlScalar;
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

/** Reads a workspace's files. Everything that is wrong with them is found in one go. */
public final class WorkspaceFiles {

    private static final String SCHEMA = "mappings/schema.yaml";

    private static final Schema NO_SCHEMA = new Schema(Map.of(), Map.of(), "");

    private final Path root;
    private final WorkspaceTexts texts;
    private final Problems problems;
    /** The mappings by file as far as they can be read, also those in which something is wrong. */
    private final Map<String, Mapping> readable = new LinkedHashMap<>();

    private WorkspaceFiles(Path root, Problems problems) {
        this.root = root;
        this.texts = new WorkspaceTexts(root);
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
                    ProblemCode.NO_WORKSPACE.in(WorkspaceTexts.LETTER),
                    "there is no workspace here",
                    "go to a folder with a weir.yaml, name one with --workspace, or make one with `weir init`");
            return Optional.empty();
        }
        return texts.read(file, problems).flatMap(text -> ConfigParser.parse(text, "weir.yaml", environment, problems));
    }

    /**
     * Checks all files, whatever is wrong with one of them: what follows only from that is not told.
     *
     * @return the workspace as far as it can be read; empty if there is none
     */
    public static Optional<Found> check(Path folder, Problems problems) {
        return new WorkspaceFiles(folder.toAbsolutePath().normalize(), problems).found(true);
    }

    /**
     * What a workspace's files hold.
     *
     * @param workspace as far as {@code weir.yaml} can be read
     * @param configured whether that is all of it
     * @param open empty if {@code weir.yaml} or the schema is wrong
     */
    public record Found(Workspace workspace, boolean configured, SchemaPlaces places, Optional<OpenWorkspace> open) {}

    private Optional<OpenWorkspace> read() {
        return found(false).flatMap(Found::open);
    }

    /** @param always whether the SQL is checked although nothing has changed since it was right */
    private Optional<Found> found(boolean always) {
        Path file = root.resolve("weir.yaml");
        if (!Files.isRegularFile(file)) {
            config(System::getenv);
            return Optional.empty();
        }
        Problems ofConfig = new Problems();
        String configText = texts.read(file, ofConfig).orElse("");
        Config config = ConfigParser.readable(configText, "weir.yaml", System::getenv, ofConfig);
        add(ofConfig, FollowUps.NONE);
        FollowUps unsure = config.departments().isEmpty() ? FollowUps.OF_CONFIG : FollowUps.NONE;

        CodeListFiles codes = CodeListFiles.read(texts, config, problems);
        Problems ofSchema = new Problems();
        String schemaText = texts.read(root.resolve(SCHEMA), ofSchema).orElse("");
        Schema entities = ofSchema.hasErrors()
                ? NO_SCHEMA
                : SchemaParser.readable(schemaText, SCHEMA, codes.lists(), ofSchema)
                        .orElse(NO_SCHEMA)
                        .with(codes.areas());
        SchemaPlaces places = SchemaPlaces.of(schemaText, SCHEMA);
        boolean known = !ofSchema.hasErrors();
        Schema schema = known ? entities.with(FactViewFiles.read(texts, entities, problems)) : entities;
        authority(places, config, ofSchema);
        add(ofSchema, unsure);
        if (!known) {
            unsure = unsure.and(FollowUps.OF_SCHEMA);
        }

        List<Decision> decisions = decisions(schema, unsure);
        Map<String, CompiledMapping> mappings = mappings(config, schema, unsure);
        Problems ofAudiences = new Problems();
        List<AudienceFile> audiences = new AudienceFiles(texts, ofAudiences).read(config, schema);
        add(ofAudiences, unsure);
        Workspace workspace = new Workspace(root, config);
        boolean sound = !ofConfig.hasErrors() && !ofSchema.hasErrors();
        CheckedSql checked = new CheckedSql(workspace.workFile().getParent(), CheckedSql.thisProgram());
        if (always || !checked.holds(texts.fingerprint())) {
            Problems ofSql = new Problems();
            SqlChecks.run(
                    schema,
                    known ? SchemaParser.conditions(schemaText, SCHEMA) : List.of(),
                    readable.values(),
                    audiences,
                    new DecisionCheck(mappings),
                    decisions,
                    ofSql);
            add(ofSql, unsure);
            if (problems.all().isEmpty() && ofSql.all().isEmpty()) {
                checked.keep(texts.fingerprint());
            }
        }
        Optional<OpenWorkspace> open = Optional.of(new OpenWorkspace(
                        workspace,
                        schema,
                        codes.placeholders(),
                        mappings,
                        decisions,
                        audiences,
                        warnings(),
                        Clock.tickSeconds(config.zone())))
                .filter(unused -> sound);
        return Optional.of(new Found(workspace, !ofConfig.hasErrors(), places, open));
    }

    private void add(Problems found, FollowUps unsure) {
        found.all().stream().filter(problem -> !unsure.has(problem)).forEach(problems::add);
    }

    /** Whose word counts must be somebody's. */
    private static void authority(SchemaPlaces places, Config config, Problems found) {
        for (YamlScalar department : places.authority()) {
            if (!config.departments().containsKey(department.text())) {
                found.warning(
                        department.position(),
                        ProblemCode.UNKNOWN_AUTHORITY.in('S'),
                        "authority names \"" + department.text() + "\", which is no department of weir.yaml",
                        Suggestion.of(department.text(), config.departments().keySet()));
            }
        }
    }

    private List<Problem> warnings() {
        return problems.all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                .toList();
    }

    private List<Decision> decisions(Schema schema, FollowUps unsure) {
        List<Decision> decisions = new ArrayList<>();
        Problems own = new Problems();
        for (Path file : texts.files("mappings/decisions", ".csv", problems)) {
            texts.read(file, problems)
                    .ifPresent(text -> decisions.addAll(DecisionParser.parse(text, texts.shown(file), schema, own)));
        }
        add(own, unsure);
        return decisions;
    }

    private Map<String, CompiledMapping> mappings(Config config, Schema schema, FollowUps unsure) {
        Map<String, CompiledMapping> mappings = new LinkedHashMap<>();
        for (Path file : texts.files("mappings", ".yaml", problems)) {
            if (file.endsWith("schema.yaml")) {
                continue;
            }
            Problems own = new Problems();
            Optional<Mapping> mapping = texts.read(file, problems)
                    .flatMap(text -> MappingParser.readable(
                            text,
                            texts.shown(file),
                            schema,
                            config.departments().keySet(),
                            own));
            add(own, unsure);
            mapping.filter(parsed -> !parsed.columns().isEmpty())
                    .ifPresent(parsed -> readable.put(texts.shown(file), parsed));
            if (!own.hasErrors()) {
                mapping.ifPresent(parsed -> mappings.put(parsed.name(), MappingCompiler.compile(parsed, schema)));
            }
        }
        return mappings;
    }
}
