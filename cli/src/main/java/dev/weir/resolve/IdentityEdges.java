package dev.weir.resolve;

import dev.weir.schema.IdentityRule;
import dev.weir.schema.IdentityRule.Overshared;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The edges of one identity rule from records to values, never from record to record: a value that 50,000 records share costs 50,000 edges.
 *
 * @param nodes the record of each edge
 * @param values its value, known by the smallest record that has it
 */
record IdentityEdges(int[] nodes, int[] values) {

    /**
     * Fills the rule's value table: what the rule sees, without placeholders. A value is a placeholder when any of its parts is listed, when
     * it is nothing but zeros, or one digit at least four times (a door may have the number 11).
     */
    static void stage(Session session, NodeTable table, ReferenceColumns columns, IdentityRule rule)
            throws SQLException {
        List<String> by = columns.of(rule.by());
        String listed = by.stream()
                .map(column -> "CAST(" + column + " AS VARCHAR) NOT IN (SELECT value FROM placeholder)")
                .collect(Collectors.joining(" AND "));
        session.execute("""
                CREATE OR REPLACE TEMP TABLE %s AS
                WITH placeholder AS (
                  SELECT value FROM weir.placeholder WHERE value IS NOT NULL
                  UNION SELECT strftime(try_strptime(value, '%%Y%%m%%d'), '%%Y-%%m-%%d') FROM weir.placeholder
                  WHERE try_strptime(value, '%%Y%%m%%d') IS NOT NULL)
                SELECT weir_node, weir_ledger, value
                FROM (SELECT weir_node, weir_ledger, %s AS value FROM %s WHERE %s AND %s)
                WHERE value NOT IN (SELECT value FROM placeholder)
                  AND replace(value, '0', '') <> ''
                  AND NOT (length(value) >= 4 AND value[1] BETWEEN '0' AND '9' AND replace(value, value[1], '') = '')""".formatted(
                        table.values(rule),
                        NodeTable.joined(by),
                        columns.from(table, rule.by()),
                        columns.seen(rule.by(), rule.when()),
                        listed));
    }

    /** The edges by which the rule may link: of values that at least two records have and no ledger shares too often. */
    static IdentityEdges read(Session session, NodeTable table, IdentityRule rule) throws SQLException {
        IntList nodes = new IntList();
        IntList values = new IntList();
        session.read(
                row -> {
                    nodes.add(row.getInt(1));
                    values.add(row.getInt(2));
                },
                """
                WITH allowed AS (
                  SELECT v.weir_node, v.value FROM %s v ANTI JOIN (%s) s ON %s),
                several AS (SELECT value, min(weir_node) AS first FROM allowed GROUP BY value HAVING count(*) > 1)
                SELECT a.weir_node, s.first FROM allowed a JOIN several s ON s.value = a.value""".formatted(
                                table.values(rule),
                                shared(table, rule),
                                rule.overshared() == Overshared.VALUE
                                        ? "s.value = v.value"
                                        : "s.value = v.value AND s.weir_ledger = v.weir_ledger"));
        return new IdentityEdges(nodes.toArray(), values.toArray());
    }

    /** {@code value, weir_ledger, sharing}: what more keys of one ledger share than the rule allows. */
    static String shared(NodeTable table, IdentityRule rule) {
        return "SELECT value, weir_ledger, count(*) AS sharing FROM " + table.values(rule)
                + " GROUP BY value, weir_ledger HAVING count(*) > " + rule.maxSharing();
    }
}
