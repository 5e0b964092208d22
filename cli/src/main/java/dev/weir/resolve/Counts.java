package dev.weir.resolve;

import dev.weir.resolve.ResolveSummary.EntityCount;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what a resolve has written. */
final class Counts {

    private final Session session;
    private final long loadId;

    Counts(Session session, long loadId) {
        this.session = session;
        this.loadId = loadId;
    }

    /** @param lost the references of each entity that lead nowhere */
    List<EntityCount> of(List<Entity> order, Map<String, Long> lost) throws SQLException {
        List<EntityCount> counts = new ArrayList<>();
        for (Entity entity : order) {
            String name = entity.name();
            long records = session.number("SELECT count(*) FROM record." + Sql.name(name));
            counts.add(new EntityCount(
                    name,
                    records,
                    entity.golden() == Golden.RECORD
                            ? records
                            : session.number(
                                    "SELECT count(*) FROM main." + Sql.name(name) + EndedRecords.standing(entity)),
                    session.number(
                            "SELECT coalesce(sum(n * (n - 1) // 2), 0) FROM (SELECT count(*) AS n FROM weir.link WHERE entity = ? AND ended IS NOT TRUE GROUP BY golden_id)",
                            name),
                    session.number("SELECT count(*) FROM weir.review WHERE entity = ?", name),
                    lost.get(name),
                    session.number("SELECT count(*) FROM weir.conflict WHERE entity = ?", name),
                    session.number(
                            "SELECT count(*) FROM weir.id_change WHERE entity = ? AND load_id = ?", name, loadId)));
        }
        return counts;
    }
}
