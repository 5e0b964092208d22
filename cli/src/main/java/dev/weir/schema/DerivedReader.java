package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.schema.Derived.OnlyOne;
import dev.weir.schema.Derived.Otherwise;
import dev.weir.schema.Entity.Golden;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what golden rows say though no record states it, and checks it against the entities. */
final class DerivedReader {

    static final String OTHERWISE = "otherwise";
    static final String ONLY = "only";

    private DerivedReader() {}

    static Derived read(MapView entity) {
        Map<String, Otherwise> otherwise = new LinkedHashMap<>();
        for (YamlMap.Entry entry : entity.entries(OTHERWISE)) {
            String[] parts = entity.map(OTHERWISE).text(entry.name()).orElse("").split("\\.", 2);
            otherwise.put(entry.name(), new Otherwise(parts[0], parts.length == 1 ? "" : parts[1]));
        }
        Map<String, OnlyOne> only = new LinkedHashMap<>();
        for (YamlMap.Entry entry : entity.entries(ONLY)) {
            MapView view = MapView.of(entry.value());
            only.put(entry.name(), new OnlyOne(view.text("by").orElse(""), view.text("when"), view.texts("kinds")));
        }
        return new Derived(PartOfReader.read(entity), otherwise, only);
    }

    /** The conditions over golden rows. */
    static Stream<YamlScalar> conditions(MapView entity) {
        return entity.entries(ONLY).stream().flatMap(entry -> MapView.of(entry.value()).scalar("when").stream());
    }

    static void check(YamlMap.Entry entry, Map<String, Entity> entities, FileProblems problems) {
        MapView view = MapView.of(entry.value());
        Entity entity = entities.get(entry.name());
        List<String> above = new ArrayList<>(entities.keySet());
        above.subList(above.indexOf(entry.name()), above.size()).clear();
        entity.derived().otherwise().forEach((name, otherwise) -> {
            Optional<Entity> from = entity.field(otherwise.reference())
                    .flatMap(Field::target)
                    .filter(above::contains)
                    .map(entities::get);
            boolean fits = entity.golden() == Golden.RECORD
                    && entity.field(name)
                            .filter(field -> field.type() == FieldType.REFERENCE)
                            .filter(field -> from.flatMap(target -> target.field(otherwise.field()))
                                    .filter(source -> source.target().equals(field.target()))
                                    .filter(source -> source.privacy().compareTo(field.privacy()) <= 0)
                                    .isPresent())
                            .isPresent();
            if (!fits) {
                wrong(
                        view.map(OTHERWISE).position(name),
                        "\"" + name + "\" cannot be taken from here",
                        "write reference.field of an entity above, with the same target and no higher class; only rows that are records take so",
                        problems);
            }
        });
        entity.derived().only().forEach((name, only) -> {
            Optional<Entity> target = entity.field(name).flatMap(Field::target).map(entities::get);
            boolean fits = entity.golden() == Golden.LINKED
                    && entity.field(only.by()).isPresent()
                    && target.filter(found -> found.field(only.by()).isPresent()
                                    && (only.kinds().isEmpty() || kind(found).isPresent()))
                            .isPresent();
            if (!fits) {
                wrong(
                        view.map(ONLY).position(name),
                        "\"" + name + "\" finds no row so",
                        "name a reference of a linked entity, and by a field that it and the target have",
                        problems);
            }
        });
    }

    /** The first code field. */
    static Optional<Field> kind(Entity entity) {
        return entity.fields().stream()
                .filter(field -> field.type() == FieldType.CODE)
                .findFirst();
    }

    private static void wrong(Position position, String message, String hint, FileProblems problems) {
        problems.error(position, ProblemCode.GOLDEN_FORM, message, hint);
    }
}
