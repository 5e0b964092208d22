package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.Column;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.problem.Problems;
import dev.weir.route.Pulled;
import dev.weir.route.RouteChecker;
import dev.weir.run.WorkspaceFiles.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what mappings take for granted with the departments' databases. */
public final class PullChecks {

    private PullChecks() {}

    /** Opens each database that a route reads; what is wrong with its queries, by the mappings that can be read, is added to the problems. */
    public static void run(Found files, Problems problems) {
        Map<String, Pulled> pulled = new HashMap<>();
        files.open().map(OpenWorkspace::mappings).orElse(Map.of()).forEach((name, compiled) -> of(compiled)
                .ifPresent(query -> pulled.put(name, query)));
        RouteChecker.connect(files.workspace(), pulled, problems);
    }

    private static Optional<Pulled> of(CompiledMapping compiled) {
        Mapping mapping = compiled.mapping();
        if (mapping.input().format() != Format.QUERY) {
            return Optional.empty();
        }
        boolean keeps = mapping.load() == LoadMode.UPSERT && mapping.deletions() instanceof Deletions.None;
        return Optional.of(new Pulled(mark(mapping), keeps ? key(mapping) : List.of()));
    }

    /** The mark by which a mapping's query is asked. */
    static Optional<Pulled.Mark> mark(Mapping mapping) {
        return mapping.watermark().map(mark -> new Pulled.Mark(names(mapping, mark.column()), mark.first()));
    }

    /** The parts of the first record's key; empty unless each is a column as it stands. */
    private static List<List<String>> key(Mapping mapping) {
        RecordRule first = mapping.records().get(0);
        List<List<String>> parts = new ArrayList<>();
        first.key().forEach(part -> parts.add(names(mapping, part.sql().strip())));
        return parts.stream().allMatch(names -> !names.isEmpty()) ? parts : List.of();
    }

    private static List<String> names(Mapping mapping, String column) {
        return mapping.column(column).map(PullChecks::names).orElse(List.of());
    }

    private static List<String> names(Column column) {
        return Stream.concat(column.names().stream(), Stream.of(column.name())).toList();
    }
}
