package dev.weir.store;

import dev.weir.schema.Entity;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The two ways to count the population, as views of {@code resident_id, household_id}: {@code population_registered} where people are in
 * the register, {@code population_living} where they live, which is where they are registered unless something else is known. Behind a door
 * where the register knows nobody lives whom the house ledger names: the tenant of a dwelling that is let, the owner of one that its owner
 * uses. Who has died or left is in neither. They exist if the schema has residents and memberships with the fields they need.
 */
public final class PopulationViews {

    private static final List<String> FIELDS = List.of("resident", "household", "membership_type", "to_on");

    private static final String CURRENT = """
            SELECT m.resident AS resident_id, m.household AS household_id, m.membership_type
            FROM main.membership AS m LEFT JOIN main.resident AS r ON r.resident_id = m.resident
            WHERE m.resident IS NOT NULL AND m.membership_type IN ('registered', 'living', 'owner', 'tenant')
              AND (m.to_on IS NULL OR m.to_on > current_date) AND r.deceased_on IS NULL""";

    private static final String LIVING = """
            ),
            known AS (
              SELECT resident_id, household_id FROM m
              WHERE membership_type = 'living'
                OR membership_type = 'registered' AND resident_id NOT IN (SELECT resident_id FROM m WHERE membership_type = 'living')
            )
            SELECT DISTINCT resident_id, household_id FROM known""";

    private static final String BEHIND_OTHER_DOORS = """

            UNION
            SELECT m.resident_id, m.household_id FROM m
            JOIN main.household AS door ON door.household_id = m.household_id
            WHERE (m.membership_type, door.status) IN (('tenant', 'let'), ('owner', 'owner_occupied'))
              AND m.resident_id NOT IN (SELECT resident_id FROM known)
              AND door.place NOT IN (
                SELECT h.place FROM known JOIN main.household AS h ON h.household_id = known.household_id WHERE h.place IS NOT NULL)""";

    private PopulationViews() {}

    /** The views that the schema allows, name to query. */
    public static Map<String, String> queries(Schema schema) {
        boolean possible =
                schema.entity("membership").filter(PopulationViews::isComplete).isPresent()
                        && schema.entity("resident")
                                .flatMap(resident -> resident.field("deceased_on"))
                                .isPresent();
        if (!possible) {
            return Map.of();
        }
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "population_registered",
                "SELECT DISTINCT resident_id, household_id FROM (\n" + CURRENT
                        + ") AS m\nWHERE membership_type = 'registered'");
        String living = "WITH m AS (\n" + CURRENT + LIVING;
        boolean doors = schema.entity("household").stream().allMatch(household -> Stream.of("place", "status")
                .allMatch(field -> household.field(field).isPresent()));
        queries.put("population_living", doors ? living + BEHIND_OTHER_DOORS : living);
        return queries;
    }

    /** The statements that make them and say what they count. */
    static List<String> statements(Schema schema) {
        return queries(schema).entrySet().stream()
                .flatMap(view -> Stream.of(
                        "CREATE OR REPLACE VIEW main." + view.getKey() + " AS\n" + view.getValue(),
                        comment("VIEW", view.getKey())))
                .toList();
    }

    public static String comment(String kind, String view) {
        String text = view.equals("population_registered")
                ? "Residents by household where they are registered · 户籍人口"
                : "Residents by household where they live: where they are registered unless another household is known; behind a door where"
                        + " the register knows nobody, the tenant or owner of the house ledger · 常住人口";
        return "COMMENT ON " + kind + " main." + view + " IS " + Sql.literal(text);
    }

    /** Whether the classes allow to publish who belongs to which household. */
    public static boolean isPublished(Schema schema, Set<PrivacyClass> classes) {
        return schema.entity("membership").stream()
                .flatMap(membership -> Stream.of("resident", "household", "membership_type")
                        .flatMap(field -> membership.field(field).stream()))
                .allMatch(field -> classes.contains(field.privacy()));
    }

    private static boolean isComplete(Entity membership) {
        return FIELDS.stream().allMatch(field -> membership.field(field).isPresent());
    }
}
