package dev.weir.schema;

import java.util.Set;

/** Names that the tables of every entity already have. */
final class ReservedNames {

    private static final Set<String> FIELDS = Set.of(
            "department",
            "mapping",
            "scope",
            "source_key",
            "load_id",
            "from_load",
            "until_load",
            "sheet",
            "row_no",
            "as_of",
            "stale");
    private static final Set<String> ENTITIES =
            Set.of("main", "record", "history", "weir", "population_registered", "population_living");
    private static final Set<String> RULES = Set.of("key", "match");

    private ReservedNames() {}

    static boolean isReservedField(String entity, String field) {
        return FIELDS.contains(field) || field.equals(entity + "_id");
    }

    static boolean isReservedEntity(String entity) {
        return ENTITIES.contains(entity);
    }

    /** {@code key:…} is a reference by source key; {@code match} links what no rule does. */
    static boolean isReservedRule(String rule) {
        return RULES.contains(rule);
    }
}
