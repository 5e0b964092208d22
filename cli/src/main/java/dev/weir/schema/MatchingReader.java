package dev.weir.schema;

import dev.weir.match.Comparison;
import dev.weir.match.FieldType;
import dev.weir.problem.FileProblems;
import dev.weir.problem.Position;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Matching.Through;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how records are compared that no rule links. */
final class MatchingReader {

    static final String MATCH = "match";
    private static final String THROUGH = "through";

    private static final double REVIEW = 0.5;

    private final List<Field> fields;
    private final FileProblems problems;

    MatchingReader(List<Field> fields, FileProblems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** Empty where the entity says nothing of it, or what it says cannot be. */
    Optional<Matching> read(MapView entity, Golden golden) {
        if (!entity.has(MATCH)) {
            return Optional.empty();
        }
        if (golden != Golden.LINKED) {
            wrong(entity.keyPosition(MATCH), "only records of a linked entity are compared", "remove match");
        }
        MapView view = entity.map(MATCH);
        List<Comparison.Field> compared = new ArrayList<>();
        for (YamlMap.Entry entry : view.entries("compare")) {
            compared(entry, view.map("compare").choice(entry.name(), FieldType.class))
                    .ifPresent(compared::add);
        }
        int named = view.entries("compare").size();
        if (named < 2 || named > Comparison.MOST) {
            wrong(
                    entity.keyPosition(MATCH),
                    "match compares " + named + (named == 1 ? " field" : " fields"),
                    "name 2 to " + Comparison.MOST + "; one field alone says nothing certain");
            return Optional.empty();
        }
        Optional<Double> link = view.probability("link");
        double review = view.probability("review").orElse(REVIEW);
        if (link.filter(least -> least < review).isPresent()) {
            wrong(
                    view.keyPosition("link"),
                    "link is below review: what is linked is not listed",
                    "make link the higher one, such as link: 0.99 and review: 0.5");
        }
        return compared.size() < named
                ? Optional.empty()
                : Optional.of(new Matching(new Comparison(compared), through(view, compared), link, review));
    }

    private Map<String, Through> through(MapView view, List<Comparison.Field> compared) {
        Map<String, Through> through = new LinkedHashMap<>();
        for (YamlMap.Entry entry : view.entries(THROUGH)) {
            String[] parts = view.map(THROUGH).text(entry.name()).orElse("").split("\\.", 3);
            boolean isAddress = compared.stream()
                    .anyMatch(field -> field.name().equals(entry.name()) && field.type() == FieldType.ADDRESS);
            if (parts.length == 3 && isAddress) {
                through.put(entry.name(), new Through(parts[0], parts[1], parts[2]));
            } else {
                wrong(
                        entry.key().position(),
                        "\"" + entry.name() + "\" has no doors so",
                        "name a field that is compared as address, and the way: relation.reference.reference, such as membership.household.place");
            }
        }
        return through;
    }

    /** Whether the ways to further doors are there. */
    static void check(YamlMap.Entry entry, Map<String, Entity> entities, FileProblems problems) {
        Entity entity = entities.get(entry.name());
        entity.matching().map(Matching::through).orElse(Map.of()).forEach((name, through) -> {
            Optional<Entity> relation = Optional.ofNullable(entities.get(through.relation()))
                    .filter(found -> found.golden() == Golden.RELATION
                            && found.referenceTo(entity.name()).isPresent());
            boolean leads = relation.flatMap(found -> found.field(through.other()))
                    .flatMap(Field::target)
                    .map(entities::get)
                    .flatMap(other -> other.field(through.field()))
                    .filter(field -> field.target().isPresent()
                            && field.target().equals(entity.field(name).flatMap(Field::target)))
                    .isPresent();
            if (!leads) {
                problems.error(
                        MapView.of(entry.value()).map(MATCH).map(THROUGH).position(name),
                        ProblemCode.MATCH_FORM,
                        "there is no such way to a "
                                + entity.field(name).flatMap(Field::target).orElse("place"),
                        "write relation.reference.reference: a relation that refers to " + entity.name()
                                + ", another reference of it, and a reference of what that leads to");
            }
        });
    }

    private Optional<Comparison.Field> compared(YamlMap.Entry entry, Optional<FieldType> type) {
        Optional<Field> field = fields.stream()
                .filter(known -> known.name().equals(entry.name()))
                .findFirst();
        if (field.isEmpty()) {
            problems.error(
                    entry.key().position(),
                    ProblemCode.UNKNOWN_SCHEMA_FIELD,
                    "unknown field \"" + entry.name() + "\"",
                    Suggestion.of(entry.name(), fields.stream().map(Field::name).toList()));
            return Optional.empty();
        }
        boolean leads = field.get().type() == dev.weir.schema.FieldType.REFERENCE;
        if (type.filter(as -> (as == FieldType.ADDRESS) != leads).isPresent()) {
            wrong(
                    entry.key().position(),
                    leads ? "a reference is compared as address" : "address is for a reference to a place",
                    leads ? "write " + entry.name() + ": address" : "write text, or name the reference");
        }
        return type.map(as -> new Comparison.Field(entry.name(), as));
    }

    private void wrong(Position position, String message, String hint) {
        problems.error(position, ProblemCode.MATCH_FORM, message, hint);
    }
}
