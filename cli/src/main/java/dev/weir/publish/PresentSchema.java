package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.FactView;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.RowPrivacy;
import dev.weir.schema.Schema;
import dev.weir.store.EntityTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of a schema that a published file holds, so that less of it can be shown by the same rules. */
record PresentSchema(Map<String, Set<String>> columns, Set<PrivacyClass> classes) {

    /**
     * Only what is there. Conditions that hide rows of classes the file does not hold are gone: such rows are not in it.
     *
     * @param schema by which the file was made
     */
    Schema of(Schema schema) {
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (Entity entity : schema.entities().values()) {
            Set<String> present = columns.getOrDefault("main." + entity.name(), Set.of());
            if (present.contains(EntityTables.id(entity))) {
                entities.put(entity.name(), of(entity, present));
            }
        }
        List<FactView> views = schema.views().stream()
                .map(view -> view.with(view.columns().stream()
                        .filter(column -> columns.getOrDefault("main." + view.name(), Set.of())
                                .contains(column.name()))
                        .toList()))
                .toList();
        return new Schema(entities, schema.codeLists(), schema.fingerprint(), views, schema.open(), schema.areas());
    }

    private Entity of(Entity entity, Set<String> present) {
        return new Entity(
                entity.name(),
                entity.title(),
                entity.description(),
                entity.golden(),
                entity.fields().stream()
                        .filter(field -> present.contains(field.name()))
                        .toList(),
                entity.identity(),
                entity.vetoes(),
                entity.matching(),
                entity.distinctInLedger(),
                entity.authority(),
                rows(entity, present),
                entity.derived().of(present));
    }

    private RowPrivacy rows(Entity entity, Set<String> present) {
        RowPrivacy rows = entity.rows();
        Map<String, RowPrivacy.Repeated> repeats = new LinkedHashMap<>(rows.repeats());
        repeats.entrySet()
                .removeIf(repeated -> !present.contains(repeated.getKey())
                        || !columns.getOrDefault("main." + repeated.getValue().entity(), Set.of())
                                .contains(repeated.getValue().field()));
        return new RowPrivacy(
                holds(rows.personalWhen(), PrivacyClass.PERSONAL),
                holds(rows.sensitiveWhen(), PrivacyClass.SENSITIVE),
                rows.coarse().stream().filter(present::contains).toList(),
                repeats);
    }

    private Optional<String> holds(Optional<String> condition, PrivacyClass privacy) {
        return condition.filter(unused -> classes.contains(privacy));
    }
}
