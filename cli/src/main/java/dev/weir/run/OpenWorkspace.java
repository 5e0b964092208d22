package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.Mapping;
import dev.weir.problem.Problem;
import dev.weir.read.InputFile;
import dev.weir.read.InputLimit;
import dev.weir.resolve.Decision;
import dev.weir.schema.Schema;
import dev.weir.store.StoreOptions;
import dev.weir.workspace.Config;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A workspace whose files have been read and found right.
 *
 * @param placeholders values that mean nothing, each with the reason
 * @param mappings by name
 * @param audiences in the order of their names
 * @param warnings problems that stop nothing
 * @param clock as the district's clocks show it, to the second
 */
public record OpenWorkspace(
        Workspace workspace,
        Schema schema,
        Map<String, String> placeholders,
        Map<String, CompiledMapping> mappings,
        List<Decision> decisions,
        List<AudienceFile> audiences,
        List<Problem> warnings,
        Clock clock) {

    public OpenWorkspace {
        placeholders = Map.copyOf(placeholders);
        mappings = Map.copyOf(mappings);
        decisions = List.copyOf(decisions);
        audiences = List.copyOf(audiences);
        warnings = List.copyOf(warnings);
    }

    public Mapping mapping(String name) {
        return mappings.get(name).mapping();
    }

    public StoreOptions storeOptions() {
        return WorkFile.options(workspace);
    }

    /** The same workspace at another time. */
    public OpenWorkspace at(Clock other) {
        return new OpenWorkspace(workspace, schema, placeholders, mappings, decisions, audiences, warnings, other);
    }

    /** Now, as the district's clocks show it. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** What one input may take, from now on. @param input as the user knows it */
    InputLimit limit(String input) {
        Config.Limits limits = workspace.config().limits();
        return new InputLimit(input, limits.time(), limits.size());
    }

    /**
     * A copy of an input, with the passwords that the workspace knows.
     *
     * @param name as the user knows it
     */
    InputFile file(Path copy, String name, InputLimit limit) {
        return new InputFile(copy, name, limit, workspace.config().passwords());
    }

    /** The language of sentences to clerks. */
    public Locale language() {
        return Locale.forLanguageTag(workspace.config().language());
    }
}
