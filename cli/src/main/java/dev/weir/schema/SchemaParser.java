package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.schema.SchemaCondition.Kind;
import dev.weir.spec.Fingerprint;
import dev.weir.spec.MapView;
import dev.weir.spec.SpecChecker;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code mappings/schema.yaml} and checks everything that can be checked without a database. */
public final class SchemaParser {

    private SchemaParser() {}

    /**
     * @param text the file's content
     * @param file its path as messages name it
     * @param codeLists all code lists of the workspace
     * @param problems gets everything that is wrong
     * @return the schema; empty if it has an error
     */
    public static Optional<Schema> parse(String text, String file, List<CodeList> codeLists, Problems problems) {
        FileProblems found = new FileProblems(problems, 'S');
        Optional<Schema> schema = read(text, file, codeLists, found);
        return found.isClean() ? schema : Optional.empty();
    }

    /** The schema as far as it can be read, so that more can be said of what uses it; empty if it is no YAML. */
    public static Optional<Schema> readable(String text, String file, List<CodeList> codeLists, Problems problems) {
        return read(text, file, codeLists, new FileProblems(problems, 'S'));
    }

    private static Optional<Schema> read(String text, String file, List<CodeList> codeLists, FileProblems found) {
        Optional<YamlNode> document = YamlReader.read(text, file, found);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        new SpecChecker(found).check(document.get(), SchemaSpec.file());
        Map<String, CodeList> lists = new LinkedHashMap<>();
        codeLists.forEach(list -> lists.put(list.name(), list));
        List<YamlMap.Entry> entries = MapView.of(document.get()).entries("entities");
        checkNames(entries, found);
        List<String> names = entries.stream().map(YamlMap.Entry::name).toList();
        EntityReader reader = new EntityReader(new FieldReader(names, lists.keySet(), found), found);
        Map<String, Entity> entities = new LinkedHashMap<>();
        entries.forEach(entry -> entities.put(entry.name(), reader.read(entry)));
        entries.forEach(entry -> RepeatedFields.check(entry, entities, found));
        entries.forEach(entry -> PartOfReader.check(entry, entities.get(entry.name()), lists, found));
        entries.forEach(entry -> DerivedReader.check(entry, entities, found));
        entries.forEach(entry -> MatchingReader.check(entry, entities, found));
        List<String> decisive = new ArrayList<>(List.of(text));
        codeLists.forEach(list -> decisive.add(list.toString()));
        OpenRules open = new OpenRulesReader(entities, found).read(MapView.of(document.get()));
        return Optional.of(new Schema(entities, lists, Fingerprint.of(decisive), List.of(), open, Areas.NONE));
    }

    /** The conditions in a schema file that {@link #parse} found good, with their places; none if it is no YAML. */
    public static List<SchemaCondition> conditions(String text, String file) {
        List<SchemaCondition> conditions = new ArrayList<>();
        YamlReader.read(text, file, new FileProblems(new Problems(), 'S')).ifPresent(document -> {
            MapView root = MapView.of(document);
            conditions.addAll(OpenRulesReader.conditions(root));
            for (YamlMap.Entry entity : root.entries("entities")) {
                MapView view = MapView.of(entity.value());
                Stream.of("identity", "vetoes")
                        .flatMap(key -> view.maps(key).stream())
                        .flatMap(rule -> rule.scalar("when").stream())
                        .map(when -> new SchemaCondition(entity.name(), when.text(), Kind.OF_RECORD, when.layout()))
                        .forEach(conditions::add);
                view.map(PartOfReader.KEY)
                        .scalar("made")
                        .map(made ->
                                new SchemaCondition(entity.name(), made.text(), Kind.TEXT_OF_RECORD, made.layout()))
                        .ifPresent(conditions::add);
                Stream.concat(
                                Stream.of("personal_when", "sensitive_when").flatMap(key -> view.scalar(key).stream()),
                                DerivedReader.conditions(view))
                        .map(when -> new SchemaCondition(entity.name(), when.text(), Kind.OF_GOLDEN_ROW, when.layout()))
                        .forEach(conditions::add);
            }
        });
        return conditions;
    }

    private static void checkNames(List<YamlMap.Entry> entities, FileProblems problems) {
        for (YamlMap.Entry entity : entities) {
            if (ReservedNames.isReservedEntity(entity.name())) {
                problems.error(
                        entity.key().position(),
                        ProblemCode.RESERVED_FIELD,
                        "entity \"" + entity.name() + "\" has a name that Weir uses itself",
                        "rename it");
            }
        }
    }
}
