package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.RowPrivacy;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.EntityTables;
import dev.weir.store.Meta;
import dev.weir.store.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The golden rows that may not be seen, as TEMP tables of ids beside the working file: those that the classes hide, and those that are not
 * the audience's. What refers to a hidden row is hidden too, as it tells of it. Where the entity says what may be seen of a row that the
 * classes hide, references lead to that instead.
 */
final class HiddenRows {

    private final Visible visible;
    private final Session session;
    private final Share share;
    private final List<Entity> needed;
    private final Map<String, Entity> hidden = new TreeMap<>();
    private final Map<String, Long> undecided = new TreeMap<>();

    private HiddenRows(Visible visible, Session session) {
        this.visible = visible;
        this.session = session;
        this.share = visible.share();
        this.needed = visible.needed();
    }

    /** @param day for which the conditions are asked */
    static HiddenRows find(Connection connection, Visible visible, LocalDate day) throws SQLException {
        HiddenRows rows = new HiddenRows(visible, new Session(connection));
        for (Entity entity : rows.needed) {
            rows.findOwn(entity, day);
        }
        while (rows.follow()) {
            // one more round: what refers to the rows that were found last
        }
        for (Entity entity : List.copyOf(rows.hidden.values())) {
            if (isCoarse(entity)) {
                rows.coarsen(entity);
            }
        }
        return rows;
    }

    private void findOwn(Entity entity, LocalDate day) throws SQLException {
        List<String> ofClasses = visible.hidden(entity);
        Optional<String> outside = share.outside(entity);
        if (ofClasses.isEmpty() && outside.isEmpty()) {
            return;
        }
        String byClass = ofClasses.isEmpty()
                ? "false"
                : ofClasses.stream()
                        .map(when -> "coalesce((\n" + when + "\n), false)")
                        .collect(Collectors.joining(" OR "));
        session.execute("CREATE OR REPLACE TEMP TABLE " + name(entity)
                + " AS SELECT id, outside, outside AS own FROM (SELECT " + id(entity) + " AS id, "
                + outside.orElse("false") + " AS outside, " + byClass + " AS hidden FROM (SELECT *, DATE "
                + Sql.literal(day.toString()) + " AS " + RowPrivacy.DAY + " FROM " + Sql.name("main", entity.name())
                + ")) WHERE outside OR hidden");
        hidden.put(entity.name(), entity);
        if (!ofClasses.isEmpty() && visible.isSeen(entity.name())) {
            findUndecided(entity, ofClasses, day);
        }
    }

    /** Rows of which a condition gives no answer, such as somebody whose age nobody knows: they are shown, and counted. */
    private void findUndecided(Entity entity, List<String> conditions, LocalDate day) throws SQLException {
        String unknown =
                conditions.stream().map(when -> "(\n" + when + "\n) IS NULL").collect(Collectors.joining(" OR "));
        long rows = session.number("SELECT count(*) FROM (SELECT *, DATE " + Sql.literal(day.toString()) + " AS "
                + RowPrivacy.DAY + " FROM " + Sql.name("main", entity.name()) + ") WHERE (" + unknown + ") AND "
                + id(entity) + " NOT IN (SELECT id FROM " + name(entity) + ")");
        if (rows > 0) {
            undecided.put(entity.name(), rows);
        }
    }

    /** By entity how many rows are shown although nobody can tell whether a condition would hide them. */
    Map<String, Long> undecided() {
        return undecided;
    }

    /** @return whether another row was found */
    private boolean follow() throws SQLException {
        long found = 0;
        for (Entity entity : needed) {
            for (Field field : entity.fields()) {
                Entity target = field.target().map(hidden::get).orElse(null);
                if (target == null) {
                    continue;
                }
                if (!isCoarse(target)) {
                    found += follow(
                            entity, field, "SELECT id FROM " + name(target) + " WHERE NOT outside", false, "true");
                }
                if (share.follows(entity, field)) {
                    found += follow(entity, field, outside(entity, target), true, share.judgedBy(entity, field));
                }
            }
        }
        return found > 0;
    }

    /** The rows whose followers are not the audience's. Of rows of one table, each is judged by the condition itself. */
    private static String outside(Entity entity, Entity target) {
        return "SELECT id FROM " + name(target) + " WHERE outside"
                + (entity.name().equals(target.name()) ? " AND NOT own" : "");
    }

    private long follow(Entity entity, Field field, String targets, boolean outside, String judged)
            throws SQLException {
        if (hidden.put(entity.name(), entity) == null) {
            session.execute(
                    "CREATE OR REPLACE TEMP TABLE " + name(entity) + " (id BIGINT, outside BOOLEAN, own BOOLEAN)");
        }
        return session.insert(
                name(entity),
                "SELECT " + id(entity) + ", " + outside + ", false FROM " + Sql.name("main", entity.name()) + " WHERE "
                        + Sql.name(field.name()) + " IN (" + targets + ") AND " + judged + " AND " + id(entity)
                        + " NOT IN (SELECT id FROM " + name(entity) + (outside ? " WHERE outside" : "") + ")");
    }

    /**
     * Finds for each row that the classes hide what may be seen of it: the nearest whole that is seen, else a row that is seen and has just
     * these fields, else one that is made. What is part of nothing is its own whole.
     */
    private void coarsen(Entity entity) throws SQLException {
        List<String> fields = entity.rows().coarse().stream().map(Sql::name).toList();
        String texts = fields.stream()
                .map(field -> "coalesce(CAST(g." + field + " AS VARCHAR), '')")
                .collect(Collectors.joining(", "));
        String equal = fields.stream()
                .map(field -> "v." + field + " IS NOT DISTINCT FROM g." + field)
                .collect(Collectors.joining(" AND "));
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE ${coarse} AS
                WITH RECURSIVE seen AS (
                  SELECT * FROM ${golden} ANTI JOIN ${hidden} AS h ON h.id = ${id}
                ), up AS (
                  SELECT id, ${whole} AS whole FROM ${hidden} JOIN ${golden} ON ${id} = id
                  UNION
                  SELECT up.id, g.${whole} FROM up JOIN ${hidden} AS h ON h.id = up.whole JOIN ${golden} AS g ON g.${id} = h.id
                )
                SELECT g.${id} AS id, coalesce(w.whole, v.id, ('0x' || substr(md5(concat_ws(chr(31), ${salt}, ${texts})), 1, 15))::BIGINT) AS coarse_id,
                  coalesce(w.whole, v.id) IS NULL AS made
                FROM ${golden} AS g SEMI JOIN ${hidden} AS h ON h.id = g.${id}
                ANTI JOIN (SELECT id FROM ${hidden} WHERE outside) AS o ON o.id = g.${id}
                LEFT JOIN (SELECT up.id, min(up.whole) AS whole FROM up SEMI JOIN seen ON seen.${id} = up.whole GROUP BY up.id) AS w
                  ON w.id = g.${id}
                LEFT JOIN (SELECT min(${id}) AS id, ${fields} FROM seen GROUP BY ${fields}) AS v ON ${equal}""")
                .sql("coarse", coarse(entity))
                .name("golden", "main", entity.name())
                .sql("hidden", name(entity))
                .sql("id", id(entity))
                .sql(
                        "whole",
                        entity.partOf().map(partOf -> Sql.name(partOf.field())).orElse(id(entity)))
                .text("salt", salt())
                .sql("texts", texts)
                .sql("fields", String.join(", ", fields))
                .sql("equal", equal)
                .sql());
    }

    private String salt() throws SQLException {
        return Meta.get(session.connection(), Meta.ID_SALT).orElse("");
    }

    boolean has(String entity) {
        return hidden.containsKey(entity);
    }

    /** Whether rows may be hidden because they are not the audience's. */
    boolean hasOutside() {
        return !share.audience().rows().isEmpty();
    }

    /** Whether rows of the entity can refer to rows that are not the audience's, and be seen all the same. */
    boolean leavesEmpty(Entity entity, Field field) {
        String target = field.target().orElse("");
        return hasOutside() && has(target) && (share.isWhole(entity) || target.equals(entity.name()));
    }

    /** Whether references to hidden rows of the entity lead to what may be seen of them. */
    boolean hasCoarse(String entity) {
        return has(entity) && isCoarse(hidden.get(entity));
    }

    /** The entities of which rows are hidden. */
    List<Entity> entities() {
        return List.copyOf(hidden.values());
    }

    private static boolean isCoarse(Entity entity) {
        return !entity.rows().coarse().isEmpty();
    }

    private static String id(Entity entity) {
        return Sql.name(EntityTables.id(entity));
    }

    /** The condition under which a row may be seen. @param id the SQL of its id */
    String condition(Entity entity, String id) {
        return has(entity.name()) ? id + " NOT IN (SELECT id FROM " + name(entity) + ")" : "true";
    }

    /** A table of {@code id, outside, own}: whether the row is hidden as it is not the audience's, and by the table's own condition. */
    static String name(Entity entity) {
        return "temp.main." + Sql.name("hidden_" + entity.name());
    }

    /** A table of {@code id, coarse_id, made}. */
    static String coarse(Entity entity) {
        return "temp.main." + Sql.name("coarse_" + entity.name());
    }
}
