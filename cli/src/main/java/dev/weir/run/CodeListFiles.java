package dev.weir.run;

import dev.weir.problem.Problems;
import dev.weir.schema.AreaListParser;
import dev.weir.schema.Areas;
import dev.weir.schema.CodeList;
import dev.weir.schema.CodeListParser;
import dev.weir.schema.Placeholder;
import dev.weir.workspace.Config;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code lists of a workspace.
 *
 * @param placeholders values that mean nothing, each with the reason
 */
record CodeListFiles(List<CodeList> lists, Map<String, String> placeholders, Areas areas) {

    /** @param config whose departments are a list too */
    static CodeListFiles read(WorkspaceTexts texts, Config config, Problems problems) {
        List<CodeList> lists = new ArrayList<>();
        Map<String, String> placeholders = new LinkedHashMap<>();
        Areas areas = Areas.NONE;
        for (Path file : texts.files("mappings/codes", ".csv", problems)) {
            Optional<String> text = texts.read(file, problems);
            if (text.isEmpty()) {
                continue;
            }
            if (file.endsWith("placeholders.csv")) {
                for (Placeholder each : CodeListParser.placeholders(text.get(), texts.shown(file), problems)) {
                    placeholders.putIfAbsent(each.value(), each.reason());
                }
            } else if (file.endsWith("areas.csv")) {
                areas = AreaListParser.parse(text.get(), texts.shown(file), problems);
            } else {
                CodeListParser.parse(text.get(), texts.shown(file), problems).ifPresent(lists::add);
            }
        }
        lists.add(DepartmentCodes.of(config));
        return new CodeListFiles(lists, placeholders, areas);
    }
}
