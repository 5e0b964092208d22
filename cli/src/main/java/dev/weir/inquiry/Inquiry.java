package dev.weir.inquiry;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.resolve.Decision;
import dev.weir.run.WorkFile;
import dev.weir.schema.Entity;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import dev.weir.table.ResultRows;
import dev.weir.table.RowWriter;
import dev.weir.workspace.Workspace;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The working file of the last run, open for questions only. */
public final class Inquiry implements AutoCloseable {

    private final Workspace workspace;
    private final WorkDatabase database;
    private final Session session;

    private Inquiry(Workspace workspace, WorkDatabase database) {
        this.workspace = workspace;
        this.database = database;
        this.session = new Session(database.connection());
    }

    /**
     * @throws dev.weir.store.LockedException while a run writes to the file
     * @throws WeirException when nothing has run yet
     */
    public static Inquiry open(Workspace workspace) {
        return new Inquiry(workspace, WorkFile.openReadOnly(workspace));
    }

    /** Asks, and gives the rows of the answer to the writer. */
    public void ask(Question question, RowWriter writer) {
        reading(() -> {
            try (PreparedStatement statement = database.connection().prepareStatement(question.sql())) {
                int index = 0;
                for (Object value : question.parameters()) {
                    statement.setObject(++index, value);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return ResultRows.give(rows, writer);
                }
            }
        });
    }

    /** All rows of an answer, each value as text; null where there is none. */
    public List<List<String>> texts(Question question) {
        return reading(() -> session.rows(
                question.sql(),
                row -> {
                    List<String> texts = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        texts.add(row.getString(i));
                    }
                    return texts;
                },
                question.parameters().toArray()));
    }

    /**
     * Puts beside the links what somebody knows: then the questions of {@link Evaluation} can be asked.
     *
     * @param entity only this one
     * @return the records of which the file does not say who they are; they do not count
     */
    public long compare(WhoFile who, Optional<String> entity) {
        return reading(() -> Evaluation.prepare(session, who, entity));
    }

    /** How fresh each ledger is, how many records it has, how many of them are stale, and how many rows of it wait to be corrected. */
    public void ledgers(RowWriter writer) {
        ask(reading(() -> Ledgers.question(session)), writer);
    }

    /** What questions may name. */
    public RecordedNames names() {
        return reading(() -> RecordedNames.of(workspace, session));
    }

    public Standing standing() {
        return reading(() -> Standing.of(workspace, session));
    }

    /**
     * Where the values of a golden row come from.
     *
     * @param decisions all of the workspace
     * @return empty if there is no such row
     */
    public Optional<Trace> trace(Entity entity, List<Decision> decisions, long id) {
        return reading(() -> new Tracing(session, entity, decisions).of(id));
    }

    /** The id of the golden row into which this one, which is no more, was merged. */
    public Optional<Long> successor(Entity entity, long id) {
        return reading(() -> new TraceReader(session, entity).successor(id));
    }

    @Override
    public void close() {
        database.close();
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.EXPORT, workspace.display(workspace.workFile()), DatabaseMessage.of(failure), failure);
        }
    }
}
