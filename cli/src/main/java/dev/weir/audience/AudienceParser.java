package dev.weir.audience;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.publish.Audience;
import dev.weir.publish.FileAccess;
import dev.weir.publish.PublishedCatalog;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.TitleForm;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an audience's file and checks everything that can be checked without a database. */
public final class AudienceParser {

    private static final int STANDARD_KEEP = 3;
    private static final int STANDARD_SMALLEST_COUNT = 5;
    private static final String STANDARD_MODE = "0640";

    private AudienceParser() {}

    /**
     * The audience as far as it can be read, so that more can be said of it.
     *
     * @param text the file's content
     * @param file its path as messages name it
     * @param catalog the tables that there are
     * @param published the privacy classes of the analysts' file
     * @param reports the names of the reports that there are
     * @param problems gets everything that is wrong
     * @return empty if it is no YAML
     */
    public static Optional<AudienceFile> readable(
            String text,
            String file,
            PublishedCatalog catalog,
            Set<PrivacyClass> published,
            Set<String> reports,
            Problems problems) {
        FileProblems found = new FileProblems(problems, 'A');
        Optional<YamlNode> document = YamlReader.read(text, file, found);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(found).check(document.get(), AudienceSpec.file());
        MapView root = MapView.of(document.get());
        checkName(root, file, found);
        AudienceFile audience = read(root);
        new AudienceCheck(root, audience, catalog, found).check(published, reports);
        return Optional.of(audience);
    }

    private static AudienceFile read(MapView root) {
        String name = root.text("audience").orElse("");
        List<RowCondition> conditions = conditions(root);
        Audience audience = new Audience(
                name,
                classes(root),
                Set.copyOf(root.texts("tables")),
                columns(root),
                conditions.stream().collect(Collectors.toMap(RowCondition::table, RowCondition::sql)),
                Set.copyOf(root.texts("whole")),
                root.number("smallest_count", STANDARD_SMALLEST_COUNT));
        return new AudienceFile(
                name,
                TitleForm.read(root.map("title")),
                audience,
                root.number("keep", STANDARD_KEEP),
                new FileAccess(
                        permissions(root.text("mode").orElse(STANDARD_MODE)), root.text("owner"), root.text("group")),
                root.scalars("reports").stream()
                        .map(report -> new WantedReport(report.text(), report.position()))
                        .toList(),
                conditions);
    }

    private static Set<PrivacyClass> classes(MapView root) {
        List<String> words = root.texts("classes");
        return Stream.of(PrivacyClass.values())
                .filter(privacy -> words.contains(privacy.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> columns(MapView root) {
        MapView view = root.map("columns");
        Map<String, Set<String>> columns = new HashMap<>();
        view.entries().forEach(table -> columns.put(table.name(), Set.copyOf(view.texts(table.name()))));
        return columns;
    }

    private static List<RowCondition> conditions(MapView root) {
        List<RowCondition> conditions = new ArrayList<>();
        for (YamlMap.Entry table : root.entries("rows")) {
            if (table.value() instanceof YamlScalar sql) {
                conditions.add(new RowCondition(table.name(), sql.text(), sql.layout()));
            }
        }
        return conditions;
    }

    /** {@code rw-r-----} of {@code 0640}; the standard's if it is written wrong, which has been reported. */
    private static String permissions(String mode) {
        String digits = mode.matches("0?[0-7]{3}") ? mode.substring(mode.length() - 3) : STANDARD_MODE.substring(1);
        String letters = digits.chars()
                .mapToObj(digit -> ((digit & 4) == 0 ? "-" : "r")
                        + ((digit & 2) == 0 ? "-" : "w")
                        + ((digit & 1) == 0 ? "-" : "x"))
                .collect(Collectors.joining());
        return letters;
    }

    private static void checkName(MapView root, String file, FileProblems found) {
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        root.scalar("audience")
                .filter(name -> !name.text().equals(stem))
                .ifPresent(name -> found.error(
                        name.position(),
                        ProblemCode.NAME_NOT_FILE,
                        "audience \"" + name.text() + "\" stands in the file of \"" + stem + "\"",
                        "give both the same name; no two audiences have one"));
    }
}
