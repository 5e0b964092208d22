package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.IdentityRule.Overshared;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entity with its identity rules and vetoes. */
final class EntityReader {

    private final FieldReader fieldReader;
    private final FileProblems problems;

    EntityReader(FieldReader fieldReader, FileProblems problems) {
        this.fieldReader = fieldReader;
        this.problems = problems;
    }

    Entity read(YamlMap.Entry entry) {
        MapView view = MapView.of(entry.value());
        List<Field> fields = new ArrayList<>();
        view.entries("fields").forEach(field -> {
            checkName(entry.name(), field.key());
            fields.add(fieldReader.read(field));
        });
        Golden golden = view.choice("golden", Golden.class).orElse(Golden.LINKED);
        checkGolden(entry, view, golden, fields);
        return new Entity(
                entry.name(),
                TitleForm.read(view.map("title")),
                view.text("description").orElse(""),
                golden,
                fields,
                rules(view, fields),
                vetoes(view, fields),
                new MatchingReader(fields, problems).read(view, golden),
                view.flag("distinct_in_ledger", false),
                new Authority(view.texts("authority"), Optional.empty()),
                rowPrivacy(view, fields),
                DerivedReader.read(view));
    }

    private RowPrivacy rowPrivacy(MapView view, List<Field> fields) {
        Optional<String> personal = view.text("personal_when");
        Optional<String> sensitive = view.text("sensitive_when");
        checkFields(view.scalars("coarse"), view, "coarse", fields);
        if (view.has("coarse") && personal.isEmpty() && sensitive.isEmpty()) {
            problems.error(
                    view.keyPosition("coarse"),
                    ProblemCode.ROW_CLASS,
                    "\"coarse\" stands at an entity of which no row is hidden",
                    "say which by personal_when or sensitive_when, or remove it");
        }
        return new RowPrivacy(personal, sensitive, view.texts("coarse"), repeats(view, fields));
    }

    private Map<String, RowPrivacy.Repeated> repeats(MapView view, List<Field> fields) {
        Map<String, RowPrivacy.Repeated> repeats = new LinkedHashMap<>();
        for (YamlMap.Entry entry : view.entries("repeats")) {
            checkFields(List.of(entry.key()), view, "repeats", fields);
            view.map("repeats")
                    .text(entry.name())
                    .map(text -> text.split("\\.", 2))
                    .ifPresent(parts -> repeats.put(
                            entry.name(), new RowPrivacy.Repeated(parts[0], parts.length == 1 ? "" : parts[1])));
        }
        return repeats;
    }

    private List<IdentityRule> rules(MapView entity, List<Field> fields) {
        Set<String> names = new HashSet<>();
        List<IdentityRule> rules = new ArrayList<>();
        for (MapView view : entity.maps("identity")) {
            view.scalar("rule").ifPresent(name -> checkName(name, names));
            checkFields(view.scalars("by"), view, "by", fields);
            rules.add(new IdentityRule(
                    view.text("rule").orElse(""),
                    view.texts("by"),
                    view.text("when"),
                    view.number("max_sharing", 1),
                    view.choice("overshared", Overshared.class).orElse(Overshared.LEDGER)));
        }
        return rules;
    }

    private List<Veto> vetoes(MapView entity, List<Field> fields) {
        Set<String> names = new HashSet<>();
        List<Veto> vetoes = new ArrayList<>();
        for (MapView view : entity.maps("vetoes")) {
            view.scalar("veto").ifPresent(name -> checkName(name, names));
            checkFields(view.scalars("fields"), view, "fields", fields);
            vetoes.add(new Veto(view.text("veto").orElse(""), view.texts("fields"), view.text("when")));
        }
        return vetoes;
    }

    private void checkName(String entity, YamlScalar field) {
        if (ReservedNames.isReservedField(entity, field.text())) {
            problems.error(
                    field.position(),
                    ProblemCode.RESERVED_FIELD,
                    "every table already has a column \"" + field.text() + "\"",
                    "rename the field");
        }
    }

    private void checkName(YamlScalar name, Set<String> taken) {
        if (ReservedNames.isReservedRule(name.text())) {
            String message = "a rule cannot be called \"" + name.text() + "\": Weir uses the name itself";
            problems.error(name.position(), ProblemCode.RULE_NAME, message, "rename it");
        }
        if (!taken.add(name.text())) {
            String message = "the name \"" + name.text() + "\" stands twice";
            problems.error(name.position(), ProblemCode.RULE_NAME, message, "rename one");
        }
    }

    private void checkFields(List<YamlScalar> named, MapView view, String key, List<Field> fields) {
        List<String> known = fields.stream().map(Field::name).toList();
        for (YamlScalar name : named) {
            if (!known.contains(name.text())) {
                problems.error(
                        name.position(),
                        ProblemCode.UNKNOWN_SCHEMA_FIELD,
                        "unknown field \"" + name.text() + "\"",
                        Suggestion.of(name.text(), known));
            }
        }
        if (view.has(key) && named.isEmpty()) {
            String message = "\"" + key + "\" names no field";
            problems.error(view.position(key), ProblemCode.UNKNOWN_SCHEMA_FIELD, message, "name at least one");
        }
    }

    private void checkGolden(YamlMap.Entry entity, MapView view, Golden golden, List<Field> fields) {
        if (golden != Golden.LINKED && !view.maps("identity").isEmpty()) {
            problems.error(
                    view.keyPosition("identity"),
                    ProblemCode.GOLDEN_FORM,
                    "only a linked entity has identity rules",
                    "remove them or write golden: linked");
        }
        long references = fields.stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .count();
        boolean coded = fields.stream().anyMatch(field -> field.type() == FieldType.CODE);
        if (golden == Golden.RELATION && (references < 2 || !coded)) {
            problems.error(
                    entity.key().position(),
                    ProblemCode.GOLDEN_FORM,
                    "a relation needs two fields of type ref and one of type code",
                    "add them or write another golden");
        }
    }
}
