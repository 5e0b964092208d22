package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.IdentityRule;
import dev.weir.store.Session;
import java.sql.SQLException;

/** Where references by identity lead: weir.identity holds the values that mean exactly one golden row. */
final class Identities {

    private final Session session;

    Identities(Session session) throws SQLException {
        this.session = session;
        session.execute("DELETE FROM weir.identity");
        session.execute("CREATE OR REPLACE TEMP TABLE ambiguous (entity VARCHAR, reference VARCHAR)");
    }

    /** Reads the entity's value tables and drops them. A value that means something already keeps its meaning. */
    void write(Entity entity, NodeTable table) throws SQLException {
        for (IdentityRule rule : entity.identity()) {
            session.execute("""
                    CREATE OR REPLACE TEMP TABLE meaning AS
                    SELECT concat(?, ':', v.value) AS reference, min(g.golden_id) AS golden_id,
                      min(g.golden_id) <> max(g.golden_id) AS ambiguous
                    FROM %s v JOIN %s g USING (weir_node) GROUP BY v.value""".formatted(table.values(rule), table.golden()), rule.name());
            session.execute("""
                    DELETE FROM meaning WHERE reference IN (
                      SELECT reference FROM weir.identity WHERE entity = ? UNION ALL SELECT reference FROM ambiguous WHERE entity = ?)""", entity.name(), entity.name());
            session.insert(
                    "weir.identity (entity, reference, golden_id)",
                    "SELECT ?, reference, golden_id FROM meaning WHERE NOT ambiguous",
                    entity.name());
            session.execute("INSERT INTO ambiguous SELECT ?, reference FROM meaning WHERE ambiguous", entity.name());
            session.execute("DROP TABLE meaning");
            session.execute("DROP TABLE " + table.values(rule));
        }
    }

    /** Forgets which values are ambiguous. */
    void close() throws SQLException {
        session.execute("DROP TABLE ambiguous");
    }
}
