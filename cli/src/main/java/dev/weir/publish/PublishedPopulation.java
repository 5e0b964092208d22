package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.store.Meta;
import dev.weir.store.PopulationViews;
import dev.weir.store.SchemaComments;
import java.util.ArrayList;
import java.util.List;

/**
 * The two ways to count the population, as tables: who has died is not published, but must not be counted. Whoever is hidden counts too,
 * but without a household, and under a number below zero that leads nowhere; the community stays.
 */
record PublishedPopulation(Visible visible, HiddenRows hidden, String home) {

    /** The statements that make them; none if the classes do not allow to say who belongs to which household. */
    List<String> statements() {
        Schema schema = visible.schema();
        List<String> statements = new ArrayList<>();
        if (!PopulationViews.isPublished(schema, visible.audience().classes())) {
            return statements;
        }
        for (String view : PopulationViews.queries(schema).keySet()) {
            if (visible.isSeen(view)) {
                statements.add("CREATE TABLE main." + view + " AS " + query(view));
                statements.add(PopulationViews.comment("TABLE", view));
                statements.add(comment(view, "resident_id", "The resident; below zero for one who is hidden · 居民标识"));
                statements.add(comment(view, "household_id", "The household; empty for one who is hidden · 户标识"));
                if (hasCommunity()) {
                    statements.add(comment(view, "community", "The community of the household's place · 社区"));
                }
            }
        }
        return statements;
    }

    private String query(String view) {
        String from = " FROM " + Sql.name(home) + ".main." + view + " AS p";
        String community = "";
        if (hasCommunity()) {
            community = ", l.community";
            from += " LEFT JOIN " + Sql.name(home)
                    + ".main.household AS d ON d.household_id = p.household_id LEFT JOIN " + Sql.name(home)
                    + ".main.place AS l ON l.place_id = d.place";
        }
        String where = hidden.hasOutside() ? " WHERE " + ours("resident") + " AND " + ours("household") : "";
        if (!hidden.has("resident")) {
            return "SELECT p.resident_id, p.household_id" + community + from + where;
        }
        Entity resident = visible.schema().entity("resident").orElseThrow();
        return "SELECT CASE WHEN h.id IS NULL THEN p.resident_id ELSE -h.number END AS resident_id,"
                + " CASE WHEN h.id IS NULL THEN p.household_id END AS household_id" + community + from
                + " LEFT JOIN (SELECT id, row_number() OVER (ORDER BY md5(id || (SELECT value FROM "
                + Sql.name(home) + ".weir.meta WHERE name = " + Sql.literal(Meta.ID_SALT)
                + "))) AS number FROM (SELECT DISTINCT id FROM " + HiddenRows.name(resident)
                + ")) AS h ON h.id = p.resident_id" + where + " ORDER BY ALL";
    }

    /** Whoever is hidden counts, but only where the rows are the audience's. */
    private String ours(String entity) {
        return "coalesce(p." + entity + "_id NOT IN (SELECT id FROM "
                + HiddenRows.name(visible.schema().entity(entity).orElseThrow()) + " WHERE outside), true)";
    }

    private boolean hasCommunity() {
        Schema schema = visible.schema();
        return schema.entity("household")
                        .flatMap(household -> household.field("place"))
                        .isPresent()
                && schema.entity("place")
                        .flatMap(place -> place.field("community"))
                        .filter(field -> field.privacy() != PrivacyClass.SENSITIVE)
                        .isPresent();
    }

    private static String comment(String view, String column, String text) {
        return SchemaComments.column("main." + view, column, text);
    }
}
