package dev.weir.mapping;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.IdentityRule;
import dev.weir.schema.Schema;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the value of one field: an expression, a {@code ref} or a {@code find}. */
final class FieldValueReader {

    /** The one entity whose records are made from an address. */
    private static final String PLACE = "place";

    private final Schema schema;
    private final FileProblems problems;

    FieldValueReader(Schema schema, FileProblems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /**
     * @param field as the schema has it; empty if it does not know it, which has been reported
     * @return empty if the value has no readable form, which has been reported
     */
    Optional<FieldValue> read(YamlMap.Entry entry, Optional<Field> field) {
        if (entry.value() instanceof YamlScalar scalar) {
            field.ifPresent(known -> checkPlain(scalar, known));
            return Optional.of(new FieldValue.Computed(Expressions.of(scalar)));
        }
        MapView view = MapView.of(entry.value());
        field.ifPresent(known -> checkIsReference(view, known));
        if (view.has("ref")) {
            return Optional.of(new FieldValue.Ref(Expressions.of(view.scalars("ref"))));
        }
        return view.scalar("find").map(entity -> find(entity, view, field));
    }

    /** Reads {@link RecordRule#AS_OF}, which can only be an expression. */
    Optional<FieldValue> readMoment(YamlMap.Entry entry) {
        if (entry.value() instanceof YamlScalar scalar) {
            return Optional.of(new FieldValue.Computed(Expressions.of(scalar)));
        }
        refuseReference(MapView.of(entry.value()), entry.name());
        return Optional.empty();
    }

    private FieldValue find(YamlScalar entity, MapView view, Optional<Field> field) {
        Map<String, Expression> by = new LinkedHashMap<>();
        MapView byView = view.map("by");
        for (YamlMap.Entry part : byView.entries()) {
            byView.scalar(part.name()).ifPresent(value -> by.put(part.name(), Expressions.of(value)));
        }
        field.flatMap(Field::target).ifPresent(target -> checkFind(entity, target, view, by.keySet()));
        return new FieldValue.Find(entity.text(), by);
    }

    private void checkPlain(YamlScalar scalar, Field field) {
        if (field.type() != FieldType.REFERENCE || field.target().equals(Optional.of(PLACE))) {
            return;
        }
        problems.error(
                scalar.position(),
                ProblemCode.REFERENCE_NEEDED,
                "field \"" + field.name() + "\" leads to a record of "
                        + field.target().orElse("another entity") + " and cannot be a plain value",
                "write {ref: <source key>} or {find: " + field.target().orElse("…") + ", by: {…}}");
    }

    private void checkIsReference(MapView view, Field field) {
        if (field.type() != FieldType.REFERENCE) {
            refuseReference(view, field.name());
        }
    }

    private void refuseReference(MapView view, String field) {
        problems.error(
                view.position(),
                ProblemCode.NO_REFERENCE,
                "field \"" + field + "\" is no reference",
                "write an expression");
    }

    private void checkFind(YamlScalar named, String target, MapView view, Set<String> by) {
        if (!named.text().equals(target)) {
            problems.error(
                    named.position(),
                    ProblemCode.WRONG_FIND,
                    "the field leads to \"" + target + "\", not to \"" + named.text() + "\"",
                    "write find: " + target);
            return;
        }
        List<IdentityRule> rules = schema.entity(target).map(Entity::identity).orElse(List.of());
        if (view.has("by")
                && rules.stream().noneMatch(rule -> Set.copyOf(rule.by()).equals(by))) {
            problems.error(
                    view.position("by"),
                    ProblemCode.WRONG_FIND,
                    "no identity rule of \"" + target + "\" is by " + String.join(", ", by),
                    rules.isEmpty()
                            ? target + " has no identity rules; use ref"
                            : "there is: "
                                    + rules.stream()
                                            .map(rule -> String.join(" + ", rule.by()))
                                            .collect(Collectors.joining(", ")));
        }
    }
}
