package dev.weir.resolve;

import dev.weir.schema.Veto;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * What speaks against a link, as numbers: for each veto one code for each record; records with different codes are never the same thing.
 *
 * @param names of the vetoes
 * @param codes by veto and node: the smallest node with the same value, {@link #SILENT} for a record that does not vote
 */
record Vetoes(List<String> names, int[][] codes) {

    static final int SILENT = -1;

    static Vetoes read(Session session, NodeTable table, ReferenceColumns columns, List<Veto> vetoes, int size)
            throws SQLException {
        int[][] codes = new int[vetoes.size()][size];
        for (int index = 0; index < codes.length; index++) {
            int[] code = codes[index];
            Arrays.fill(code, SILENT);
            session.read(row -> code[row.getInt(1)] = row.getInt(2), select(vetoes.get(index), table, columns));
        }
        return new Vetoes(vetoes.stream().map(Veto::name).toList(), codes);
    }

    private static String select(Veto veto, NodeTable table, ReferenceColumns columns) {
        return """
                WITH v AS (SELECT weir_node, %s AS value FROM %s WHERE %s)
                SELECT v.weir_node, g.code
                FROM v JOIN (SELECT value, min(weir_node) AS code FROM v GROUP BY value) g ON g.value = v.value""".formatted(
                        NodeTable.joined(columns.of(veto.fields())),
                        columns.from(table, veto.fields()),
                        columns.seen(veto.fields(), veto.when()));
    }

    /** The veto that these records break between each other, or -1. */
    int broken(int[] members) {
        for (int veto = 0; veto < codes.length; veto++) {
            int seen = SILENT;
            for (int node : members) {
                int code = codes[veto][node];
                if (code != SILENT && seen != SILENT && code != seen) {
                    return veto;
                }
                seen = code == SILENT ? seen : code;
            }
        }
        return -1;
    }

    /** These records no longer vote: a person has overruled them. */
    void silence(int veto, int[] members) {
        for (int node : members) {
            codes[veto][node] = SILENT;
        }
    }
}
