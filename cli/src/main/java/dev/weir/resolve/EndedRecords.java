package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.IdentityRule;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.EntityTables;
import dev.weir.store.ReferenceJoin;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The past keeps its things: an event goes on knowing the household that has left the ledger since. Of an entity with a date
 * {@value Entity#ENDED_ON}, a golden row stays as its last statements left it, with the day of its end, as long as an event refers to it. Ended
 * records link nothing and change no golden row that stands.
 */
final class EndedRecords {

    private final Session session;
    private final References references;
    private final Decisions decisions;
    private final Identities identities;
    private final GoldenRows goldenRows;

    EndedRecords(
            Session session, Decisions decisions, References references, Identities identities, GoldenRows goldenRows) {
        this.session = session;
        this.decisions = decisions;
        this.references = references;
        this.identities = identities;
        this.goldenRows = goldenRows;
    }

    /**
     * Adds the ended rows to the golden tables, and to weir.link and weir.identity what leads to them.
     *
     * @param order of all entities; the golden rows that stand are written, the references of events not yet followed
     */
    void keep(List<Entity> order) throws SQLException {
        List<Entity> keeping = order.stream().filter(Entity::keepsEnded).toList();
        for (Entity entity : keeping) {
            new PastRecords(session, references, decisions, entity).giveIds();
            find(entity);
            if (entity.partOf().isPresent()) {
                new Wholes(session, entity).complete(NodeTable.ended(entity));
            }
            lead(entity);
        }
        while (addNeeded(order, keeping) > 0) {
            // one more round: what the rows refer to that were added last
        }
        for (Entity entity : keeping) {
            forget(entity);
            NodeTable.ended(entity).drop(session);
        }
    }

    /** The condition, with its WHERE, of the golden rows that stand; empty where all do. */
    static String standing(Entity entity) {
        return entity.keepsEnded() ? " WHERE " + Sql.name(Entity.ENDED_ON) + " IS NULL" : "";
    }

    /**
     * The last version of each record that has ended, not of one that was withdrawn, under the golden id that its key had last. Ids that
     * were joined since are followed. Of an id that was parted since, nobody can tell which part was meant: such a record leads nowhere.
     */
    private void find(Entity entity) throws SQLException {
        NodeTable table = NodeTable.ended(entity);
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE ${nodes} AS
                WITH RECURSIVE ended AS (
                  ${ended}
                ), joined AS (
                  SELECT a.mapping, a.scope, a.source_key, a.golden_id FROM weir.assigned AS a
                  SEMI JOIN ended AS e ON e.mapping = a.mapping AND e.scope = a.scope AND e.source_key = a.source_key
                  WHERE a.entity = ${entity}
                  UNION
                  SELECT j.mapping, j.scope, j.source_key, c.new_id FROM joined AS j
                  JOIN weir.id_change AS c ON c.entity = ${entity} AND c.kind = 'merge' AND c.old_id = j.golden_id
                ), meant AS (
                  SELECT j.mapping, j.scope, j.source_key,
                    coalesce(min(j.golden_id) FILTER (g.${id} IS NOT NULL), min(j.golden_id)) AS golden_id
                  FROM joined AS j LEFT JOIN ${golden} AS g ON g.${id} = j.golden_id GROUP BY ALL
                )
                SELECT CAST(row_number() OVER (ORDER BY e.mapping, e.scope, e.source_key) - 1 AS INTEGER) AS weir_node,
                  0 AS weir_ledger, 1 AS weir_trust, m.golden_id AS weir_previous,
                  e.* REPLACE (coalesce(e.as_of, made.as_of) AS as_of,
                    max(coalesce(e.${ended_on}, CAST(coalesce(ending.as_of, ending.started_at) AS DATE)))
                      OVER (PARTITION BY m.golden_id) AS ${ended_on}),
                  false AS stale
                FROM ended AS e
                JOIN meant AS m ON m.mapping = e.mapping AND m.scope = e.scope AND m.source_key = e.source_key
                LEFT JOIN weir.load AS made ON made.load_id = e.from_load
                LEFT JOIN weir.load AS ending ON ending.load_id = e.until_load
                WHERE NOT EXISTS (SELECT 1 FROM weir.id_change AS c WHERE c.entity = ${entity} AND c.kind = 'split'
                  AND c.old_id = m.golden_id AND c.load_id >= e.until_load)""")
                .sql("nodes", table.name())
                .sql("ended", EndedVersions.of(entity, ""))
                .text("entity", entity.name())
                .name("golden", "main", entity.name())
                .name("id", EntityTables.id(entity))
                .name("ended_on", Entity.ENDED_ON)
                .sql());
        session.execute("CREATE OR REPLACE TEMP TABLE " + table.golden()
                + " AS SELECT weir_node, weir_previous AS golden_id, 0 AS rule FROM " + table.name());
    }

    /** References by key and by identity lead to the ended rows where nothing that stands is meant. */
    private void lead(Entity entity) throws SQLException {
        NodeTable table = NodeTable.ended(entity);
        session.insert("weir.link (entity, golden_id, mapping, scope, source_key, ended)", """
                SELECT %s, weir_previous, mapping, scope, source_key, true FROM %s""".formatted(
                        Sql.literal(entity.name()), table.name()));
        Set<String> followed = new HashSet<>();
        for (Field field : References.of(entity)) {
            references.follow(table, field);
            followed.add(field.name());
        }
        ReferenceColumns columns = new ReferenceColumns(entity, followed);
        for (IdentityRule rule : entity.identity()) {
            IdentityEdges.stage(session, table, columns, rule);
        }
        identities.write(entity, table);
        goldenRows.state(entity, table);
    }

    /** @return how many rows were added */
    private long addNeeded(List<Entity> order, List<Entity> keeping) throws SQLException {
        long added = 0;
        for (Entity entity : keeping) {
            if (session.number("SELECT count(*) FROM " + missing(entity)) == 0) {
                continue;
            }
            session.execute("CREATE OR REPLACE TEMP TABLE needed (golden_id BIGINT)");
            for (Entity from : order) {
                for (Field field : References.of(from)) {
                    if (field.target().filter(entity.name()::equals).isPresent()) {
                        need(from, field, keeping);
                    }
                }
            }
            added += goldenRows.add(
                    entity, missing(entity) + " SEMI JOIN needed ON needed.golden_id = missing.golden_id");
            session.execute("DROP TABLE needed");
        }
        return added;
    }

    private void need(Entity from, Field field, List<Entity> keeping) throws SQLException {
        if (from.golden() == Golden.RECORD) {
            ReferenceJoin join = new ReferenceJoin("n", field);
            session.insert(
                    "needed",
                    SqlTemplate.of("""
                    SELECT DISTINCT ${golden_id} FROM (
                      SELECT DISTINCT mapping, scope, ${field} FROM ${record} WHERE ${field} IS NOT NULL) AS n${joins}""")
                            .sql("golden_id", join.goldenId())
                            .name("field", field.name())
                            .name("record", "record", from.name())
                            .sql("joins", join.joins())
                            .sql());
        } else if (keeping.contains(from)) {
            session.insert(
                    "needed",
                    "SELECT DISTINCT %s FROM %s WHERE %s IS NOT NULL"
                            .formatted(
                                    Sql.name(field.name()), Sql.name("main", from.name()), Sql.name(Entity.ENDED_ON)));
        }
    }

    /** The ended golden ids that have no row. */
    private static String missing(Entity entity) {
        return "(SELECT DISTINCT golden_id FROM %s WHERE golden_id NOT IN (SELECT %s FROM %s)) AS missing"
                .formatted(
                        NodeTable.ended(entity).golden(),
                        Sql.name(EntityTables.id(entity)),
                        Sql.name("main", entity.name()));
    }

    /** What no event refers to leads nowhere. */
    private void forget(Entity entity) throws SQLException {
        String rows =
                "(SELECT %s FROM %s)".formatted(Sql.name(EntityTables.id(entity)), Sql.name("main", entity.name()));
        for (String table : List.of("weir.link", "weir.identity")) {
            session.execute("DELETE FROM " + table + " WHERE entity = ? AND golden_id NOT IN " + rows, entity.name());
        }
    }
}
