package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.RowPrivacy.Repeated;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Fields that say again what a row of another entity says, to which a relation leads. */
public final class RepeatedFields {

    private RepeatedFields() {}

    /** The relation that ties rows of the two entities; empty if none does. */
    public static Optional<Entity> relation(Collection<Entity> entities, String one, String other) {
        return entities.stream()
                .filter(entity -> entity.golden() == Golden.RELATION)
                .filter(entity -> reference(entity, one).isPresent()
                        && reference(entity, other).isPresent())
                .findFirst();
    }

    /** The first field of an entity that leads to the target. */
    public static Optional<Field> reference(Entity entity, String target) {
        return entity.fields().stream()
                .filter(field -> field.target().equals(Optional.of(target)))
                .findFirst();
    }

    static void check(YamlMap.Entry entry, Map<String, Entity> entities, FileProblems problems) {
        MapView view = MapView.of(entry.value());
        entities.get(entry.name()).rows().repeats().forEach((field, repeated) -> {
            if (!isKnown(repeated, entities)) {
                problems.error(
                        view.map("repeats").position(field),
                        ProblemCode.UNKNOWN_TARGET,
                        "no entity and field \"" + repeated.entity() + "." + repeated.field() + "\"",
                        "write entity.field, as in resident.name");
            } else if (relation(entities.values(), entry.name(), repeated.entity())
                    .isEmpty()) {
                problems.error(
                        view.map("repeats").position(field),
                        ProblemCode.UNKNOWN_TARGET,
                        "no relation leads to both " + entry.name() + " and " + repeated.entity(),
                        "add one, or give the field a higher class");
            }
        });
    }

    private static boolean isKnown(Repeated repeated, Map<String, Entity> entities) {
        return entities.containsKey(repeated.entity())
                && entities.get(repeated.entity()).field(repeated.field()).isPresent();
    }
}
