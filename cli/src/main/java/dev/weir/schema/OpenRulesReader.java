package dev.weir.schema;

import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.OpenKind.Column;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import dev.weir.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the schema lets everybody have, and refuses what nobody may open. */
final class OpenRulesReader {

    private final Map<String, Entity> entities;
    private final FileProblems problems;

    OpenRulesReader(Map<String, Entity> entities, FileProblems problems) {
        this.entities = entities;
        this.problems = problems;
    }

    OpenRules read(MapView root) {
        List<OpenKind> kinds = new ArrayList<>();
        for (YamlMap.Entry entry : root.entries("open_for")) {
            kind(entry).ifPresent(kinds::add);
        }
        Map<String, String> never = new LinkedHashMap<>();
        for (YamlMap.Entry entry : root.entries("never_open")) {
            if (entity(entry.name(), entry.key().position()).isPresent()) {
                root.map("never_open").text(entry.name()).ifPresent(when -> never.put(entry.name(), when));
            }
        }
        return new OpenRules(kinds, never);
    }

    /** The conditions of a file that {@link #read} found good. */
    static List<SchemaCondition> conditions(MapView root) {
        List<SchemaCondition> conditions = new ArrayList<>();
        for (YamlMap.Entry kind : root.entries("open_for")) {
            MapView view = MapView.of(kind.value());
            view.scalar("when")
                    .ifPresent(
                            when -> conditions.add(condition(view.text("entity").orElse(kind.name()), when)));
        }
        for (YamlMap.Entry never : root.entries("never_open")) {
            root.map("never_open")
                    .scalar(never.name())
                    .ifPresent(when -> conditions.add(condition(never.name(), when)));
        }
        return conditions;
    }

    private static SchemaCondition condition(String entity, YamlScalar when) {
        return new SchemaCondition(entity, when.text(), SchemaCondition.Kind.OF_GOLDEN_ROW, when.layout());
    }

    private Optional<OpenKind> kind(YamlMap.Entry entry) {
        MapView view = MapView.of(entry.value());
        String name = view.text("entity").orElse(entry.name());
        Position place =
                view.has("entity") ? view.position("entity") : entry.key().position();
        Optional<Entity> entity = entity(name, place);
        if (entity.isEmpty()) {
            return Optional.empty();
        }
        if (OpenRules.PEOPLE.contains(name)) {
            problems.error(
                    place,
                    ProblemCode.NEVER_OPEN,
                    "rows of \"" + name + "\" can never be open: they are about people",
                    "a feed may count them: see count in docs/open-data.md");
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (YamlScalar field : view.scalars("fields")) {
            column(entity.get(), field).ifPresent(column -> {
                if (!taken.add(column.name())) {
                    problems.error(
                            field.position(),
                            ProblemCode.OPEN_FIELD,
                            "two columns would be called \"" + column.name() + "\"",
                            "remove one");
                }
                columns.add(column);
            });
        }
        return Optional.of(new OpenKind(
                entry.name(),
                name,
                view.text("when"),
                columns,
                view.has("when") ? view.position("when") : entry.key().position()));
    }

    private Optional<Entity> entity(String name, Position place) {
        Entity entity = entities.get(name);
        if (entity == null) {
            problems.error(
                    place,
                    ProblemCode.UNKNOWN_TARGET,
                    "unknown entity \"" + name + "\"",
                    Suggestion.of(name, entities.keySet()));
        }
        return Optional.ofNullable(entity);
    }

    private Optional<Column> column(Entity entity, YamlScalar written) {
        String[] parts = written.text().split("[.]", 2);
        Optional<Field> field = known(entity, parts[0], written);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            if (field.get().type() == FieldType.REFERENCE) {
                problems.error(
                        written.position(),
                        ProblemCode.OPEN_FIELD,
                        "\"" + parts[0] + "\" leads to another row, whose number nobody may have",
                        "name a field of it, such as " + parts[0] + ".name");
                return Optional.empty();
            }
            return checked(entity, field.get(), written)
                    .map(open -> new Column(open.name(), open.name(), Optional.empty()));
        }
        Optional<Entity> target = field.get().target().map(entities::get);
        if (target.isEmpty()) {
            problems.error(
                    written.position(),
                    ProblemCode.OPEN_FIELD,
                    "\"" + parts[0] + "\" is no reference, so it has no \"" + parts[1] + "\"",
                    "write " + parts[0]);
            return Optional.empty();
        }
        if (OpenRules.PEOPLE.contains(target.get().name())) {
            problems.error(
                    written.position(),
                    ProblemCode.NEVER_OPEN,
                    "\"" + written.text() + "\" tells of a " + target.get().name() + ", which can never be open",
                    "remove it");
            return Optional.empty();
        }
        return checked(entity, field.get(), written)
                .flatMap(open -> known(target.get(), parts[1], written))
                .flatMap(other -> checked(target.get(), other, written))
                .map(other -> new Column(
                        other.name().equals("name") ? parts[0] : other.name(), parts[0], Optional.of(other.name())));
    }

    private Optional<Field> known(Entity entity, String name, YamlScalar written) {
        Optional<Field> field = entity.field(name);
        if (field.isEmpty()) {
            List<String> names = entity.fields().stream().map(Field::name).toList();
            problems.error(
                    written.position(),
                    ProblemCode.UNKNOWN_SCHEMA_FIELD,
                    "unknown field \"" + name + "\" of " + entity.name(),
                    Suggestion.of(name, names));
        }
        return field;
    }

    private Optional<Field> checked(Entity entity, Field field, YamlScalar written) {
        if (field.mayLeave()) {
            return Optional.of(field);
        }
        problems.error(
                written.position(),
                ProblemCode.NEVER_OPEN,
                "\"" + entity.name() + "." + field.name() + "\" is "
                        + (field.type() == FieldType.JSON
                                ? "of type json, which can hold anything"
                                : field.privacy().name().toLowerCase(Locale.ROOT)),
                "remove it: only open and internal fields can leave");
        return Optional.empty();
    }
}
