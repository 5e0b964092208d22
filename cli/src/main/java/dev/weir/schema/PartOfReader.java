package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.Entity.Golden;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code part_of} of an entity, and checks it against the entity and its code lists. */
final class PartOfReader {

    static final String KEY = "part_of";

    private PartOfReader() {}

    static Optional<PartOf> read(MapView entity) {
        if (!entity.has(KEY)) {
            return Optional.empty();
        }
        MapView view = entity.map(KEY);
        Map<String, List<String>> levels = new LinkedHashMap<>();
        for (YamlMap.Entry level : view.entries("levels")) {
            levels.put(level.name(), view.map("levels").texts(level.name()));
        }
        return Optional.of(new PartOf(
                view.text("field").orElse(""),
                view.text("kind").orElse(""),
                view.text("key").orElse(""),
                view.text("made").orElse(""),
                levels,
                view.texts("inherits")));
    }

    static void check(YamlMap.Entry entry, Entity entity, Map<String, CodeList> lists, FileProblems problems) {
        if (entity.partOf().isEmpty()) {
            return;
        }
        PartOf partOf = entity.partOf().get();
        MapView view = MapView.of(entry.value()).map(KEY);
        List<String> known = entity.fields().stream().map(Field::name).toList();
        Stream.of(
                        Stream.of("field", "kind", "key").flatMap(key -> view.scalar(key).stream()),
                        view.scalars("inherits").stream(),
                        partOf.levels().keySet().stream().flatMap(level -> view.map("levels").scalars(level).stream()))
                .flatMap(named -> named)
                .filter(named -> !known.contains(named.text()))
                .forEach(named -> problems.error(
                        named.position(),
                        ProblemCode.UNKNOWN_SCHEMA_FIELD,
                        "unknown field \"" + named.text() + "\"",
                        Suggestion.of(named.text(), known)));
        checkForm(entity, partOf, view, problems);
        List<String> codes = entity.field(partOf.kind()).flatMap(Field::codeList).map(lists::get).stream()
                .flatMap(list -> list.codes().stream().map(CodeList.Code::code))
                .toList();
        for (YamlMap.Entry level : view.entries("levels")) {
            if (!codes.contains(level.name())) {
                wrong(level.key(), "\"" + level.name() + "\" is no code of " + partOf.kind(), problems);
            }
        }
    }

    private static void checkForm(Entity entity, PartOf partOf, MapView view, FileProblems problems) {
        boolean leadsHere = entity.field(partOf.field())
                .flatMap(Field::target)
                .filter(entity.name()::equals)
                .isPresent();
        if (entity.golden() != Golden.LINKED) {
            wrong(view.position(), "only a linked entity has wholes and parts", problems);
        } else if (!leadsHere) {
            wrong(view.position("field"), "\"field\" must be a reference to " + entity.name() + " itself", problems);
        } else if (PartOf.rule(entity, partOf.key()).isEmpty()) {
            wrong(view.position("key"), "no identity rule finds a row by \"key\" alone", problems);
        }
    }

    private static void wrong(YamlScalar name, String message, FileProblems problems) {
        wrong(name.position(), message, problems);
    }

    private static void wrong(Position position, String message, FileProblems problems) {
        problems.error(position, ProblemCode.GOLDEN_FORM, message, "correct part_of or remove it");
    }
}
