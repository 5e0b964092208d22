package dev.weir.resolve;

import dev.weir.store.Session;
import java.sql.SQLException;

/**
 * The records of one entity by number, in the order of mapping, scope and source key.
 *
 * @param ledger a number for each mapping and scope
 * @param trust the place of the record's department in the entity's authority; unnamed departments share the last
 * @param previous the golden id the record had last; 0 if it never had one
 */
record Nodes(int[] ledger, int[] trust, long[] previous) {

    static Nodes read(Session session, String table) throws SQLException {
        int size = Math.toIntExact(session.number("SELECT count(*) FROM " + table));
        Nodes nodes = new Nodes(new int[size], new int[size], new long[size]);
        session.read(
                row -> {
                    int node = row.getInt(1);
                    nodes.ledger[node] = row.getInt(2);
                    nodes.trust[node] = row.getInt(3);
                    nodes.previous[node] = row.getLong(4);
                },
                "SELECT weir_node, weir_ledger, weir_trust, weir_previous FROM " + table);
        return nodes;
    }

    int size() {
        return ledger.length;
    }

    /** Whether the first is the more trusted record. */
    boolean before(int first, int second) {
        return trust[first] != trust[second] ? trust[first] < trust[second] : first < second;
    }
}
