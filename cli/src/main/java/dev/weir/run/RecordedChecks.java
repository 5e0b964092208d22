package dev.weir.run;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.resolve.Decision;
import dev.weir.resolve.Decision.Side;
import dev.weir.schema.SchemaPlaces;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.SchemaTables;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Compares a workspace's files with what is recorded: a changed schema must lose nothing, a decision must be about something. */
public final class RecordedChecks {

    private final OpenWorkspace open;
    private final Problems problems;

    private RecordedChecks(OpenWorkspace open, Problems problems) {
        this.open = open;
        this.problems = problems;
    }

    /**
     * Nothing is compared before the first run.
     *
     * @throws dev.weir.store.LockedException while a run writes
     */
    public static void run(OpenWorkspace open, SchemaPlaces places, Problems problems) {
        if (!Files.exists(open.workspace().workFile())) {
            return;
        }
        try (WorkDatabase database = WorkFile.openReadOnly(open.workspace())) {
            Session session = new Session(database.connection());
            RecordedChecks checks = new RecordedChecks(open, problems);
            checks.schema(session, places);
            for (Decision decision : open.decisions()) {
                checks.decision(session, decision);
            }
        } catch (SQLException failure) {
            throw DatabaseMessage.failure(
                    Stage.CONFIGURE, open.workspace().display(open.workspace().workFile()), failure);
        }
    }

    private void schema(Session session, SchemaPlaces places) throws SQLException {
        try {
            SchemaTables.check(session.connection(), open.schema(), places::of);
        } catch (ConfigurationException losses) {
            losses.problems().forEach(problems::add);
        }
    }

    private void decision(Session session, Decision decision) throws SQLException {
        boolean known = session.number(
                        "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'history' AND table_name = ?",
                        decision.entity())
                > 0;
        if (!known) {
            return;
        }
        for (Side side :
                Stream.concat(Stream.of(decision.a()), decision.b().stream()).toList()) {
            long records = session.number(
                    "SELECT count(*) FROM " + Sql.name("history", decision.entity())
                            + " WHERE until_load IS NULL AND mapping = ? AND scope = ? AND source_key = ?",
                    side.mapping(),
                    side.scope(),
                    side.key());
            if (records == 0) {
                problems.warning(
                        decision.position(),
                        ProblemCode.DECISION_REACHES_NOTHING.in('C'),
                        "the " + decision.entity() + " that is meant is not recorded: mapping " + side.mapping()
                                + (side.scope().isEmpty() ? "" : ", scope \"" + side.scope() + "\",")
                                + " has none of this key",
                        "correct the line, or remove it; `weir review` lists it too");
            }
        }
    }
}
