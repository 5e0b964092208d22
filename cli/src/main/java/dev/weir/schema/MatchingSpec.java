package dev.weir.schema;

import static dev.weir.spec.Key.optional;
import static dev.weir.spec.Key.required;

import dev.weir.match.FieldType;
import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.Arrays;
import java.util.List;

/** What an entity may say of how its records are compared. */
final class MatchingSpec {

    private MatchingSpec() {}

    /** What stands under {@code match}. */
    static Spec.Keys match() {
        return new Spec.Keys(
                "match",
                List.of(
                        required(
                                        "compare",
                                        new Spec.MapOf(
                                                ValueType.NAME,
                                                new Spec.Choice(Arrays.stream(FieldType.values())
                                                        .map(FieldType::word)
                                                        .toList())),
                                        "The fields and what they hold; a reference to a place is an address.")
                                .like("{name: person_name, born_on: date, phone: phone}"),
                        optional(
                                        "through",
                                        new Spec.MapOf(ValueType.NAME, new Spec.Value(ValueType.TEXT)),
                                        "Further doors of a record, by the field that is compared as address: those of the rows with which a relation of its own ledger ties it.")
                                .like("{registered_place: membership.household.place}"),
                        optional(
                                        "link",
                                        new Spec.Value(ValueType.PROBABILITY),
                                        "How likely two records of two ledgers must be one thing to be linked.")
                                .otherwise("no pair is linked, only listed")
                                .like("0.99"),
                        optional(
                                        "review",
                                        new Spec.Value(ValueType.PROBABILITY),
                                        "How likely it must be to stand in weir.review.")
                                .otherwise("0.5")));
    }
}
