package dev.weir.resolve;

import dev.weir.schema.Authority;
import dev.weir.schema.CodeList;
import dev.weir.schema.Derived;
import dev.weir.schema.Derived.OnlyOne;
import dev.weir.schema.Derived.Otherwise;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.IdentityRule;
import dev.weir.schema.IdentityRule.Overshared;
import dev.weir.schema.PartOf;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import dev.weir.schema.Veto;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A district's schema with the guards that the linking traps need; household stands before what it refers to on purpose. */
final class DistrictSchema {

    private static final Authority POLICE_FIRST =
            new Authority(List.of("police", "civil-affairs", "property"), Optional.empty());

    private DistrictSchema() {}

    static Schema schema() {
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (Entity entity : List.of(household(), resident(), membership(), place(), asset(), event())) {
            entities.put(entity.name(), entity);
        }
        return new Schema(entities, Map.of("kind", new CodeList("kind", List.of())), "test");
    }

    private static Entity household() {
        return entity(
                "household",
                Golden.LINKED,
                List.of(
                        text("household_no"),
                        code("household_type"),
                        text("head_name"),
                        text("head_id_number"),
                        new Field(
                                "phone",
                                FieldType.TEXT,
                                Optional.empty(),
                                Optional.empty(),
                                title("phone"),
                                PrivacyClass.PERSONAL,
                                Optional.of(new Authority(
                                        List.of("civil-affairs", "police"), Optional.of(Period.ofYears(2)))),
                                false),
                        reference("place", "place"),
                        field("ended_on", FieldType.DATE, false)),
                List.of(
                        rule("household_no", "household_no", "household_type <> 'dwelling'", Overshared.LEDGER),
                        rule("head", "head_id_number", "household_type <> 'collective'", Overshared.VALUE)),
                List.of(new Veto("household_no", List.of("household_no"), Optional.of("department = 'police'"))),
                true);
    }

    private static Entity resident() {
        return entity(
                "resident",
                Golden.LINKED,
                List.of(
                        text("name"),
                        field("born_on", FieldType.DATE, true),
                        text("id_number"),
                        text("phone"),
                        reference("registered_place", "place"),
                        field("deceased_on", FieldType.DATE, true)),
                List.of(
                        rule("id_number", "id_number", null, Overshared.LEDGER),
                        rule("phone", "phone", null, Overshared.LEDGER)),
                List.of(
                        new Veto("id_number", List.of("id_number"), Optional.empty()),
                        new Veto("name_and_birth", List.of("name", "born_on"), Optional.empty())),
                false);
    }

    private static Entity membership() {
        return entity(
                "membership",
                Golden.RELATION,
                List.of(
                        reference("resident", "resident"),
                        reference("household", "household"),
                        code("membership_type"),
                        field("from_on", FieldType.DATE, false),
                        field("to_on", FieldType.DATE, false)),
                List.of(),
                List.of(),
                false);
    }

    private static Entity place() {
        return with(
                entity(
                        "place",
                        Golden.LINKED,
                        List.of(
                                text("address"),
                                code("place_type"),
                                reference("parent", "place"),
                                text("community"),
                                text("road"),
                                text("building"),
                                text("room"),
                                text("grid"),
                                field("ended_on", FieldType.DATE, false)),
                        List.of(rule("address", "address", null, Overshared.LEDGER)),
                        List.of(),
                        false),
                new Derived(Optional.of(partOf()), Map.of(), Map.of()));
    }

    private static PartOf partOf() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        levels.put("community", List.of("community"));
        levels.put("building", List.of("road", "building"));
        levels.put("room", List.of("room"));
        return new PartOf(
                "parent",
                "place_type",
                "address",
                "concat_ws('|', community, CASE WHEN building IS NULL THEN road END, building, room)",
                levels,
                List.of("grid"));
    }

    private static Entity asset() {
        return with(
                entity(
                        "asset",
                        Golden.LINKED,
                        List.of(
                                text("asset_no"),
                                text("name"),
                                reference("place", "place"),
                                reference("parent", "asset"),
                                reference("household", "household")),
                        List.of(
                                rule("asset_no", "asset_no", null, Overshared.LEDGER),
                                new IdentityRule(
                                        "place_and_name",
                                        List.of("place", "name"),
                                        Optional.empty(),
                                        1,
                                        Overshared.LEDGER)),
                        List.of(),
                        false),
                new Derived(
                        Optional.empty(),
                        Map.of(),
                        Map.of(
                                "household",
                                new OnlyOne("place", Optional.of("name = 'meter'"), List.of("dwelling", "hukou")))));
    }

    private static Entity event() {
        return with(
                entity(
                        "event",
                        Golden.RECORD,
                        List.of(text("event_type"), reference("asset", "asset"), reference("household", "household")),
                        List.of(),
                        List.of(),
                        false),
                new Derived(Optional.empty(), Map.of("household", new Otherwise("asset", "household")), Map.of()));
    }

    private static Entity with(Entity entity, Derived derived) {
        return new Entity(
                entity.name(),
                entity.title(),
                entity.description(),
                entity.golden(),
                entity.fields(),
                entity.identity(),
                entity.vetoes(),
                entity.matching(),
                entity.distinctInLedger(),
                entity.authority(),
                entity.rows(),
                derived);
    }

    private static Entity entity(
            String name,
            Golden golden,
            List<Field> fields,
            List<IdentityRule> rules,
            List<Veto> vetoes,
            boolean distinctInLedger) {
        return new Entity(name, title(name), "", golden, fields, rules, vetoes, distinctInLedger, POLICE_FIRST);
    }

    private static IdentityRule rule(String name, String by, String when, Overshared overshared) {
        return new IdentityRule(name, List.of(by), Optional.ofNullable(when), 1, overshared);
    }

    private static Field text(String name) {
        return field(name, FieldType.TEXT, true);
    }

    private static Field code(String name) {
        return new Field(
                name,
                FieldType.CODE,
                Optional.empty(),
                Optional.of("kind"),
                title(name),
                PrivacyClass.OPEN,
                Optional.empty(),
                false);
    }

    private static Field field(String name, FieldType type, boolean compared) {
        return field(name, type, Optional.empty(), compared);
    }

    private static Field reference(String name, String target) {
        return field(name, FieldType.REFERENCE, Optional.of(target), true);
    }

    private static Field field(String name, FieldType type, Optional<String> target, boolean compared) {
        return new Field(
                name, type, target, Optional.empty(), title(name), PrivacyClass.PERSONAL, Optional.empty(), compared);
    }

    private static Title title(String name) {
        return new Title(name, name);
    }
}
