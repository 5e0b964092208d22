package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.audience.AudienceParser;
import dev.weir.problem.Problems;
import dev.weir.publish.PublishedCatalog;
import dev.weir.schema.Schema;
import dev.weir.workspace.Config;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the files of the audiences. */
record AudienceFiles(WorkspaceTexts texts, Problems problems) {

    private static final String ENDING = ".yaml";

    /** The audiences as far as they can be read, in the order of their names. */
    List<AudienceFile> read(Config config, Schema schema) {
        PublishedCatalog catalog = PublishedCatalog.of(schema);
        Set<String> reports = texts.files("mappings/reports", ENDING, problems).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .collect(Collectors.toSet());
        List<AudienceFile> audiences = new ArrayList<>();
        for (Path file : texts.files("audiences", ENDING, problems)) {
            texts.read(file, problems)
                    .flatMap(text -> AudienceParser.readable(
                            text,
                            texts.shown(file),
                            catalog,
                            EnumSet.copyOf(config.publishClasses()),
                            reports,
                            problems))
                    .ifPresent(audiences::add);
        }
        return audiences;
    }
}
