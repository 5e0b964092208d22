package dev.weir.inquiry;

import dev.weir.publish.PublishedDatabase;
import dev.weir.run.WorkFile;
import dev.weir.sql.Statements;
import dev.weir.store.DatabaseMessage;
import dev.weir.table.ResultRows;
import dev.weir.table.RowWriter;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Anybody's queries to the published file, or to that of an audience. */
public final class PublishedInquiry {

    private PublishedInquiry() {}

    /**
     * Runs one query to the analysts' file; a statement without a result gives nothing to the writer.
     *
     * @throws QueryException when the query is wrong or not allowed
     * @throws dev.weir.problem.WeirException when nothing is published yet
     */
    public static void ask(Workspace workspace, String query, RowWriter writer) {
        ask(workspace, workspace.publishedLink(), query, writer);
    }

    /** The same to a published file. @param link of its current version */
    public static void ask(Workspace workspace, Path link, String query, RowWriter writer) {
        int statements = Statements.of(query).size();
        if (statements > 1) {
            throw new QueryException("these are " + statements + " statements; give one at a time", null);
        }
        try (PublishedDatabase database = WorkFile.openPublished(workspace, link);
                PreparedStatement statement = database.prepare(query)) {
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    ResultRows.give(rows, writer);
                }
            }
        } catch (SQLException failure) {
            throw new QueryException(DatabaseMessage.whole(failure), failure);
        }
    }
}
