package dev.weir.run;

import dev.weir.problem.Problems;
import dev.weir.schema.FactView;
import dev.weir.schema.FactViewParser;
import dev.weir.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code mappings/views}. */
final class FactViewFiles {

    private FactViewFiles() {}

    /** The views that are right, by name in order. */
    static List<FactView> read(WorkspaceTexts texts, Schema schema, Problems problems) {
        List<FactView> views = new ArrayList<>();
        for (Path file : texts.files("mappings/views", ".yaml", problems)) {
            texts.read(file, problems)
                    .flatMap(text -> FactViewParser.parse(text, texts.shown(file), schema, problems))
                    .ifPresent(views::add);
        }
        return views;
    }
}
