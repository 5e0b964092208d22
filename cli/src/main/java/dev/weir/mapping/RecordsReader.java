package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlList;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlNode;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code records} and checks them against the shared schema. */
final class RecordsReader {

    private final Schema schema;
    private final Set<String> groups;
    private final FileProblems problems;
    private final FieldValueReader values;

    RecordsReader(Schema schema, Set<String> groups, FileProblems problems) {
        this.schema = schema;
        this.groups = groups;
        this.problems = problems;
        this.values = new FieldValueReader(schema, problems);
    }

    List<RecordRule> read(MapView root) {
        List<RecordRule> rules = new ArrayList<>();
        root.maps("records").forEach(view -> rules.add(rule(view)));
        if (root.has("records") && rules.isEmpty()) {
            String message = "no records are made";
            problems.error(root.keyPosition("records"), ProblemCode.NO_RECORD, message, "add - entity: …");
        }
        return rules;
    }

    private RecordRule rule(MapView view) {
        Optional<Entity> entity = entity(view);
        checkNotEmpty(view, "key");
        checkNotEmpty(view, "fields");
        view.scalar("each")
                .filter(group -> !groups.contains(group.text()))
                .ifPresent(group -> problems.error(
                        group.position(),
                        ProblemCode.UNKNOWN_GROUP,
                        "unknown group \"" + group.text() + "\"",
                        Suggestion.of(group.text(), groups)));
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        for (YamlMap.Entry entry : view.entries("fields")) {
            Optional<FieldValue> value = entry.name().equals(RecordRule.AS_OF)
                    ? values.readMoment(entry)
                    : values.read(entry, entity.flatMap(known -> field(known, entry)));
            value.ifPresent(known -> fields.put(entry.name(), known));
        }
        new CoordinatesChecker(problems).check(view);
        return new RecordRule(
                view.text("entity").orElse(""),
                view.scalar("when").map(Expressions::of),
                Expressions.of(view.scalars("key")),
                fields,
                view.choice("crs", Crs.class),
                view.text("each"),
                reasons(view.map("class_ok")),
                view.flag("newest", false),
                view.position());
    }

    private static Map<String, String> reasons(MapView view) {
        Map<String, String> reasons = new LinkedHashMap<>();
        view.entries().forEach(entry -> view.text(entry.name()).ifPresent(why -> reasons.put(entry.name(), why)));
        return reasons;
    }

    private void checkNotEmpty(MapView view, String key) {
        if (view.node(key).filter(RecordsReader::isEmpty).isPresent()) {
            String message = "\"" + key + "\" of the record is empty";
            problems.error(view.position(key), ProblemCode.NO_RECORD, message, "give at least one");
        }
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlList list && list.items().isEmpty()
                || node instanceof YamlMap map && map.entries().isEmpty();
    }

    private Optional<Entity> entity(MapView view) {
        Optional<YamlScalar> name = view.scalar("entity");
        Optional<Entity> entity = name.flatMap(known -> schema.entity(known.text()));
        if (name.isPresent() && entity.isEmpty()) {
            problems.error(
                    name.get().position(),
                    ProblemCode.UNKNOWN_ENTITY,
                    "unknown entity \"" + name.get().text() + "\"",
                    Suggestion.of(name.get().text(), schema.entities().keySet()));
        }
        return entity;
    }

    private Optional<Field> field(Entity entity, YamlMap.Entry entry) {
        Optional<Field> field = entity.field(entry.name());
        if (field.isEmpty()) {
            problems.error(
                    entry.key().position(),
                    ProblemCode.UNKNOWN_FIELD,
                    "unknown field \"" + entry.name() + "\" of entity \"" + entity.name() + "\"",
                    Suggestion.of(
                            entry.name(),
                            entity.fields().stream().map(Field::name).toList()));
        }
        return field;
    }
}
