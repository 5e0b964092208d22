package dev.weir.resolve;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.resolve.ResolveSummary.EntityCount;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.store.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the golden rows anew from the current records. The result depends only on the records, the schema, the decisions and the ids given
 * before, never on the order in which anything arrived.
 */
public final class Resolver {

    private final Connection connection;
    private final Schema schema;
    private final List<Decision> decisions;

    /** @param connection to the working file, with its tables made; nothing uncommitted */
    public Resolver(Connection connection, Schema schema, List<Decision> decisions) {
        this.connection = connection;
        this.schema = schema;
        this.decisions = List.copyOf(decisions);
    }

    /**
     * Resolves everything in one {@link Transaction}.
     *
     * @param runId the run that stands in {@code since} of new conflicts and reviews
     * @param loadId the newest load, told in weir.id_change
     * @throws WeirException when the database fails; nothing has changed then
     */
    public ResolveSummary resolve(long runId, long loadId) {
        Steps steps = new Steps();
        try {
            List<EntityCount> counts = Transaction.run(connection, () -> {
                List<EntityCount> made = resolve(new Session(connection), steps, runId, loadId);
                steps.begin("commit");
                return made;
            });
            steps.end();
            return new ResolveSummary(counts, steps.taken());
        } catch (SQLException e) {
            throw new WeirException(
                    Stage.RESOLVE,
                    "",
                    "the golden rows could not be made anew (" + steps.current() + "): " + DatabaseMessage.of(e),
                    e);
        }
    }

    /**
     * As {@link #resolve}, but only if the loads that stand, the schema, the decisions or what is too old differ from the last time.
     *
     * @return empty when the golden rows are current
     */
    public Optional<ResolveSummary> resolveIfChanged(long runId, long loadId) {
        Session session = new Session(connection);
        try {
            if (new ResolveState(session, schema, decisions).isCurrent(now(session, runId))) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new WeirException(
                    Stage.RESOLVE, "", "the notes of the last resolve cannot be read: " + DatabaseMessage.of(e), e);
        }
        return Optional.of(resolve(runId, loadId));
    }

    private List<EntityCount> resolve(Session session, Steps steps, long runId, long loadId) throws SQLException {
        List<Entity> order = ResolveOrder.of(schema);
        Decisions decided = new Decisions(session, decisions);
        References references = new References(session);
        Identities identities = new Identities(session);
        Reviews reviews = new Reviews(session);
        Conflicts conflicts = new Conflicts(session);
        String now = now(session, runId);
        GoldenRows goldenRows = new GoldenRows(session, new Ranking(now));
        EntityLinking linking = new EntityLinking(
                session, schema, steps, decided, references, identities, reviews, new Links(session, loadId));
        for (Entity entity : order) {
            if (entity.golden() != Golden.RECORD) {
                linking.link(entity);
            }
        }
        Map<String, Long> lost = new TreeMap<>();
        for (Entity entity : order) {
            if (entity.golden() != Golden.RECORD) {
                lost.put(entity.name(), follow(steps, references, decided, reviews, entity));
                NodeTable table = new NodeTable(entity);
                steps.run(entity.name(), "golden rows", () -> goldenRows.write(entity, table));
                steps.run(entity.name(), "conflicts", () -> conflicts.find(entity));
                table.drop(session);
            }
        }
        steps.run("", "ended rows", () -> new EndedRecords(session, decided, references, identities, goldenRows)
                .keep(order));
        for (Entity entity : order) {
            if (entity.partOf().isPresent()) {
                steps.run(entity.name(), "inherited", () -> new Wholes(session, entity).inherit());
            }
            if (!entity.derived().only().isEmpty()) {
                steps.run(
                        entity.name(),
                        "found",
                        () -> lost.merge(entity.name(), new OnlyOnes(session, schema).find(entity), Long::sum));
            }
        }
        for (Entity entity : order) {
            if (entity.golden() == Golden.RECORD) {
                lost.put(entity.name(), follow(steps, references, decided, reviews, entity));
            }
        }
        steps.run("", "reviews and conflicts", () -> {
            reviews.write(runId);
            conflicts.write(runId);
            identities.close();
            decided.close();
            new ResolveState(session, schema, decisions).remember(now);
        });
        return new Counts(session, loadId).of(order, lost);
    }

    private static long follow(Steps steps, References references, Decisions decisions, Reviews reviews, Entity entity)
            throws SQLException {
        NodeTable table = new NodeTable(entity);
        long[] lost = new long[1];
        steps.run(entity.name(), "references", () -> {
            if (entity.golden() != Golden.RECORD && decisions.addValues(entity, table, reviews)) {
                references.forget(entity, table);
            }
            for (Field field : References.of(entity)) {
                if (entity.golden() == Golden.RECORD) {
                    lost[0] += references.listDistinct(entity, field);
                } else {
                    references.follow(table, field);
                    lost[0] += references.listUnresolved(entity, table, field);
                }
            }
        });
        return lost[0];
    }

    private static String now(Session session, long runId) throws SQLException {
        return session.text(
                        "SELECT CAST(coalesce((SELECT max(started_at) FROM weir.run WHERE run_id = ?), current_localtimestamp()) AS VARCHAR)",
                        runId)
                .orElseThrow();
    }
}
