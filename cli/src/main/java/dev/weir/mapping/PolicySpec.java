package dev.weir.mapping;

import static dev.weir.spec.Key.optional;

import dev.weir.spec.Spec;
import dev.weir.spec.ValueType;
import java.util.List;

/** What a mapping may hold about when an input is held. */
final class PolicySpec {

    private PolicySpec() {}

    static Spec brake() {
        return new Spec.Keys(
                "brake",
                List.of(
                        optional(
                                        "percent",
                                        new Spec.Value(ValueType.WHOLE_PERCENT),
                                        "Per cent of the ledger's records.")
                                .otherwise("10"),
                        optional("rows", new Spec.Value(ValueType.WHOLE_NUMBER), "Number of records.")
                                .otherwise("20")));
    }

    static Spec rejects() {
        return new Spec.Keys(
                "rejects",
                List.of(
                        optional("max", new Spec.Value(ValueType.WHOLE_NUMBER), "The most rejected rows."),
                        optional(
                                "max_percent",
                                new Spec.Value(ValueType.PERCENT),
                                "The most, in per cent of the rows.")));
    }
}
