package dev.weir.load;

import dev.weir.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The files on their way from the inbox to the archive. A line begins with the commit of the load. It ends when the copy lies in the archive
 * and the original has left the inbox. So the next run completes what a killed run or a read-only folder left undone.
 */
public final class MoveBook {

    private static final String SELECT = "SELECT load_id, load.input, content_hash, mapping_hash, status, archived"
            + " FROM weir.move JOIN weir.load AS load USING (load_id)";

    private final Session session;

    public MoveBook(Session session) {
        this.session = session;
    }

    /**
     * One file on its way.
     *
     * @param input its path in the inbox, as people know it
     * @param status what became of its load
     * @param archived where it belongs, as people know it
     */
    public record Move(
            long loadId, String input, String contentHash, String mappingHash, String status, String archived) {}

    /** Begins in the load's own transaction. What once lay under the name is gone from there. */
    void begin(long loadId, LoadInput input) throws SQLException {
        session.execute(
                "DELETE FROM weir.move WHERE load_id IN (SELECT load_id FROM weir.load WHERE input = ? AND mapping = ?)",
                input.name(),
                input.mapping().name());
        session.execute("INSERT INTO weir.move (load_id) VALUES (?)", loadId);
    }

    /** All that have not ended. */
    public List<Move> open() throws SQLException {
        return session.rows(SELECT + " ORDER BY load_id", MoveBook::move);
    }

    /** The one of a load, if it has not ended. */
    public Optional<Move> of(long loadId) throws SQLException {
        return session.first(SELECT + " WHERE load_id = ?", MoveBook::move, loadId);
    }

    /** The move of this input, if its content and mapping are still those of the load. Then only the move is left to do. */
    public Optional<Move> of(LoadInput input) throws SQLException {
        return session.first(
                SELECT + " WHERE load.input = ? AND mapping = ? AND content_hash = ? AND mapping_hash = ?",
                MoveBook::move,
                input.name(),
                input.mapping().name(),
                input.source().contentHash(),
                input.mapping().fingerprint());
    }

    /** Copy and original are where they belong. */
    public void end(long loadId) throws SQLException {
        session.execute("DELETE FROM weir.move WHERE load_id = ?", loadId);
    }

    /** Where the archive holds this content of a department already, or is to hold it. */
    public Optional<String> known(String department, String contentHash) throws SQLException {
        return session.text(
                "SELECT archived FROM weir.load WHERE department = ? AND content_hash = ? AND archived IS NOT NULL"
                        + " ORDER BY load_id LIMIT 1",
                department,
                contentHash);
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
