package dev.weir.resolve;

import dev.weir.match.Comparison;
import dev.weir.match.FieldType;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Matching;
import dev.weir.schema.Matching.Through;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.ReferenceJoin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of an entity's records is compared, as a query: what departments state, without placeholders; of a damaged identity number what was
 * written; of a person all doors.
 *
 * @param followed the entity's references that were followed
 * @param linked the entities whose links stand
 */
record MatchSource(Schema schema, Entity entity, Set<String> followed, Set<String> linked) {

    String sql(NodeTable table, Matching matching) {
        List<String> columns = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Comparison.Field field : matching.compare().fields()) {
            String name = field.name();
            if (field.type() == FieldType.ADDRESS) {
                columns.add(doors(table, matching, name, joins));
            } else if (field.type() == FieldType.CN_ID) {
                joins.append(written(table, name));
                columns.add(
                        value("coalesce(n." + Sql.name(name) + ", " + Sql.name("written_" + name) + ".value)", name));
            } else {
                columns.add(value("n." + Sql.name(name), name));
            }
        }
        return SqlTemplate.of("""
                SELECT n.weir_node AS node, n.weir_ledger AS ledger,
                  ${columns}
                FROM ${nodes} AS n${joins} WHERE n.mapping <> ''""")
                .sql("columns", Sql.lines(columns))
                .sql("nodes", table.name())
                .sql("joins", joins.toString())
                .sql();
    }

    private static String value(String stated, String name) {
        return SqlTemplate.of("""
                CASE WHEN CAST(${stated} AS VARCHAR) NOT IN (SELECT value FROM weir.placeholder WHERE value IS NOT NULL)
                  THEN CAST(${stated} AS VARCHAR) END AS ${name}""").sql("stated", stated).name("name", name).sql();
    }

    /** Of rows that state one record and in which one identity number could not be read: what stood there. */
    private static String written(NodeTable table, String name) {
        return SqlTemplate.of("""

                LEFT JOIN (
                  SELECT min(stated.weir_node) AS weir_node, min(damaged.value) AS value
                  FROM (SELECT load_id, sheet, row_no, min(value) AS value FROM weir.fault
                    WHERE code IN ('F020', 'F021', 'F022', 'F023') AND severity = 'warning'
                    GROUP BY load_id, sheet, row_no HAVING count(*) = 1) AS damaged
                  JOIN ${nodes} AS stated ON stated.load_id = damaged.load_id AND stated.row_no = damaged.row_no
                    AND stated.sheet IS NOT DISTINCT FROM damaged.sheet
                  GROUP BY damaged.load_id, damaged.sheet, damaged.row_no HAVING count(*) = 1
                ) AS ${written} ON ${written}.weir_node = n.weir_node""")
                .sql("nodes", table.name())
                .name("written", "written_" + name)
                .sql();
    }

    /** The door that the record names, and those of the rows to which its ledger ties it. */
    private String doors(NodeTable table, Matching matching, String name, StringBuilder joins) {
        List<String> doors = new ArrayList<>();
        if (followed.contains(name)) {
            String own = Sql.name("to_" + name);
            joins.append(join(table.references(name), own));
            doors.add("CASE WHEN " + own + ".golden_id IS NOT NULL THEN [CAST(" + own + ".golden_id AS VARCHAR)] END");
        }
        Through through = matching.through().get(name);
        if (through != null && isFollowed(through)) {
            String further = Sql.name("further_" + name);
            joins.append(join("(" + further(table, through) + ")", further));
            doors.add(further + ".doors");
        }
        if (doors.isEmpty()) {
            return "CAST(NULL AS VARCHAR[]) AS " + Sql.name(name);
        }
        return "list_sort(list_distinct(list_concat(" + String.join(", ", doors) + "))) AS " + Sql.name(name);
    }

    private static String join(String from, String as) {
        return "\nLEFT JOIN " + from + " AS " + as + " ON " + as + ".weir_node = n.weir_node";
    }

    /** Whether the other rows and their doors are linked already. */
    boolean isFollowed(Through through) {
        return linked.contains(other(through).name())
                && door(through).target().filter(linked::contains).isPresent();
    }

    private String further(NodeTable table, Through through) {
        Entity relation = relation(through);
        ReferenceJoin to =
                new ReferenceJoin("tie", relation.field(through.other()).orElseThrow());
        NodeTable others = new NodeTable(other(through));
        return SqlTemplate.of("""
                SELECT member.weir_node, list(DISTINCT CAST(door.golden_id AS VARCHAR)) AS doors
                FROM ${relation} AS tie
                JOIN ${nodes} AS member ON member.mapping = tie.mapping AND member.scope = tie.scope
                  AND tie.${reference} = 'key:' || member.source_key${joins}
                JOIN ${golden} AS other ON other.golden_id = ${golden_id}
                JOIN ${doors} AS door ON door.weir_node = other.weir_node
                GROUP BY member.weir_node""")
                .name("relation", "record", relation.name())
                .sql("nodes", table.name())
                .name(
                        "reference",
                        relation.referenceTo(entity.name()).orElseThrow().name())
                .sql("joins", to.joins())
                .sql("golden", others.golden())
                .sql("golden_id", to.goldenId())
                .sql("doors", others.references(through.field()))
                .sql();
    }

    private Entity relation(Through through) {
        return schema.entity(through.relation()).orElseThrow();
    }

    /** The entity of the other rows. */
    Entity other(Through through) {
        return relation(through)
                .field(through.other())
                .flatMap(Field::target)
                .flatMap(schema::entity)
                .orElseThrow();
    }

    /** The reference of the other rows to their door. */
    Field door(Through through) {
        return other(through).field(through.field()).orElseThrow();
    }
}
