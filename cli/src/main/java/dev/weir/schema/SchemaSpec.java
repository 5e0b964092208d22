package dev.weir.schema;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.spec.Key;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** What schema.yaml may hold. The checker, the JSON Schema for editors and the reference page are made from this. */
public final class SchemaSpec {

    static final List<String> TYPES = List.of(
            "text", "integer", "decimal", "money", "double", "date", "timestamp", "boolean", "json", "code", "ref");

    private static final Spec NAME = new Spec.Value(ValueType.NAME);
    private static final Spec NAMES = new Spec.ListOf(NAME, false);
    private static final Spec DEPARTMENTS = new Spec.ListOf(new Spec.Value(ValueType.DASHED_NAME), false);
    private static final Spec SQL = new Spec.Value(ValueType.SQL);
    private static final Spec FLAG = new Spec.Value(ValueType.BOOLEAN);
    private static final Key TITLE =
            required("title", TitleForm.SPEC, "What people call it.").like("{en: Household, zh: 户}");

    private SchemaSpec() {}

    /** The whole file. */
    public static Spec.Keys file() {
        return new Spec.Keys(
                "schema",
                List.of(
                        required("version", new Spec.Value(ValueType.VERSION), "The version of this file format.")
                                .like("1"),
                        required("entities", new Spec.MapOf(ValueType.NAME, entity()), "The entities by name."),
                        optional(
                                        "open_for",
                                        new Spec.MapOf(ValueType.NAME, openKind()),
                                        "The rows that everybody may have, by the name of their table in the open file.")
                                .otherwise("none"),
                        optional(
                                        "never_open",
                                        new Spec.MapOf(ValueType.NAME, SQL),
                                        "By entity, over the golden row's fields: rows that never leave, whatever open_for says.")
                                .like("{asset: \"asset_type in ('camera', 'door_controller')\"}")));
    }

    private static Spec openKind() {
        return new Spec.Keys(
                "open_for",
                List.of(
                        optional("entity", NAME, "The entity.").otherwise("the kind's name"),
                        optional("when", SQL, "Over the golden row's fields: the rows of the kind.")
                                .otherwise("all rows of the entity")
                                .like("asset_type = 'facility'"),
                        required(
                                        "fields",
                                        new Spec.ListOf(new Spec.Value(ValueType.TEXT), false),
                                        "The fields that leave; of a reference, a field of the row that it leads to.")
                                .like("[name, status, organization.name]")));
    }

    private static Spec entity() {
        return new Spec.Keys(
                "entity",
                List.of(
                        TITLE,
                        optional("description", new Spec.Value(ValueType.TEXT), "What it is, in one sentence."),
                        optional(
                                        "golden",
                                        new Spec.Choice(List.of("linked", "relation", "record")),
                                        "How golden rows come about: linked by identity rules, one for each combination of references and first code, or one for each record.")
                                .otherwise("linked"),
                        optional("distinct_in_ledger", FLAG, "Two records of one ledger are never the same thing.")
                                .otherwise("false"),
                        optional(
                                        "authority",
                                        DEPARTMENTS,
                                        "Departments, most trusted first; those not named come last.")
                                .like("[police, civil-affairs]"),
                        required(
                                "fields",
                                new Spec.MapOf(ValueType.NAME, field()),
                                "The fields by name. Where a linked entity has a date ended_on, which no mapping fills, its rows stay after their last record has ended, as long as an event refers to them."),
                        optional(
                                        "personal_when",
                                        SQL,
                                        "Over the golden row's fields: where it is true, the whole row is personal, and so is what refers to it.")
                                .like("room is not null"),
                        optional(
                                        "sensitive_when",
                                        SQL,
                                        "The same for sensitive; published_on is the day of the publication.")
                                .like("born_on > published_on - interval 14 year"),
                        optional(
                                "coarse",
                                NAMES,
                                "What may be seen of a hidden row, to which references lead: the nearest whole that is seen; else these fields, and rows equal in them become one."),
                        optional(
                                        "repeats",
                                        new Spec.MapOf(ValueType.NAME, new Spec.Value(ValueType.TEXT)),
                                        "Fields that say again what a row of another entity says, which a relation ties to this one: hidden where that row is hidden.")
                                .like("{head_name: resident.name}"),
                        optional(
                                "part_of",
                                partOf(),
                                "How a row is part of a coarser one, which stands too though nobody states it: a room of its building."),
                        optional(
                                        "otherwise",
                                        new Spec.MapOf(ValueType.NAME, new Spec.Value(ValueType.TEXT)),
                                        "For rows that are records: references that, where the record has none, are those of the row that another reference leads to.")
                                .like("{place: asset.place}"),
                        optional(
                                "only",
                                new Spec.MapOf(ValueType.NAME, only()),
                                "References that, where no record has one, lead to the only row with the same value in a field. Where there are several or none, it stands in weir.unresolved."),
                        optional("identity", new Spec.ListOf(rule(), false), "Identity rules in order of trust."),
                        optional(
                                "vetoes",
                                new Spec.ListOf(veto(), false),
                                "Fields whose different values speak against any link."),
                        optional(
                                "match",
                                MatchingSpec.match(),
                                "How records are compared that no rule links: a model of chance, learnt from the records themselves.")));
    }

    private static Spec field() {
        Spec ordered = new Spec.Keys(
                "authority",
                List.of(
                        required("order", DEPARTMENTS, "Departments, most trusted first."),
                        optional(
                                "max_age",
                                new Spec.Value(ValueType.PERIOD),
                                "A value stated longer ago than this loses to any younger one.")));
        return new Spec.Keys(
                "field",
                List.of(
                        required("type", new Spec.Choice(TYPES), "The type of the field.")
                                .like("text"),
                        required(
                                        "class",
                                        new Spec.Choice(List.of("open", "internal", "personal", "sensitive")),
                                        "Who may see it.")
                                .like("internal"),
                        TITLE,
                        optional("entity", NAME, "For ref: the entity it leads to.")
                                .like("place"),
                        optional("list", NAME, "For code: the code list, a file in mappings/codes.")
                                .like("household_status"),
                        optional(
                                        "authority",
                                        new Spec.Either(List.of(DEPARTMENTS, ordered)),
                                        "The field's own order of departments.")
                                .otherwise("the entity's")
                                .like("{order: [police], max_age: 2y}"),
                        optional("compare", FLAG, "Whether different values of two departments are a conflict.")
                                .otherwise("true")));
    }

    private static Spec only() {
        return new Spec.Keys(
                "only",
                List.of(
                        required("by", NAME, "The field that both rows have.").like("place"),
                        optional("when", SQL, "Over the golden row's fields: must be true for it to look for another."),
                        optional(
                                        "kinds",
                                        NAMES,
                                        "Codes of the target's first code field: of the first that any such row has, there must be one.")
                                .like("[dwelling, hukou]")));
    }

    private static Spec partOf() {
        return new Spec.Keys(
                "part_of",
                List.of(
                        required("field", NAME, "The reference that leads to the whole.")
                                .like("parent"),
                        required("kind", NAME, "The code field that says which level a row is.")
                                .like("place_type"),
                        required("key", NAME, "The field by which an identity rule knows a row.")
                                .like("address"),
                        required(
                                "made",
                                SQL,
                                "Over the record's fields: makes the key. Of a whole, the fields of finer levels are null."),
                        required(
                                        "levels",
                                        new Spec.MapOf(ValueType.NAME, NAMES),
                                        "By code, the coarsest first: the fields that a level adds. A row that has the last of them is of that level, and so is what something is part of.")
                                .like("{building: [road, building], room: [room]}"),
                        optional("inherits", NAMES, "What is said of a whole and is true of its parts.")
                                .like("[grid]")));
    }

    private static Spec rule() {
        return new Spec.Keys(
                "identity",
                List.of(
                        required("rule", NAME, "The rule's name; references begin with it.")
                                .like("household_no"),
                        required("by", NAMES, "The fields; all must be there and equal.")
                                .like("[household_no]"),
                        optional("when", SQL, "Over the record's fields: must be true for the rule to see it."),
                        optional(
                                        "max_sharing",
                                        new Spec.Value(ValueType.COUNT),
                                        "A value that more keys of one ledger share is not used.")
                                .otherwise("1"),
                        optional(
                                        "overshared",
                                        new Spec.Choice(List.of("ledger", "value")),
                                        "What then is not used: this ledger's value, or the value everywhere.")
                                .otherwise("ledger")));
    }

    private static Spec veto() {
        return new Spec.Keys(
                "veto",
                List.of(
                        required("veto", NAME, "The veto's name.").like("born_on"),
                        required("fields", NAMES, "Compared together; a record where one is null does not vote."),
                        optional("when", SQL, "Over the record's fields: must be true for the record to vote.")
                                .like("department = 'police'")));
    }
}
