package dev.weir.read.query;

import dev.weir.mapping.Mapping;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a query, streamed: one row is in memory at a time besides the batch. Rows are numbered from 1 in the order in which the
 * database gives them.
 *
 * <p>The columns are found by their labels in the first row. Of two columns with one label the route has kept only one before the rows get
 * here, which cannot be seen: queries should name their columns.
 */
public final class QueryRows implements RowSource {

    private static final String SHEET = "";

    private final String input;
    private final Mapping mapping;
    private final Iterator<Map<String, Object>> rows;
    private final List<String> read;
    private final Optional<LatinText> latin;
    private final JdbcText texts;
    private final List<String> columns;
    private QueryColumns found;
    private long taken;

    /**
     * @param input how messages call these rows, such as the route's id
     * @param zone of the workspace
     * @param rows labels to JDBC values, each row with the same labels in the same order
     * @param notes what a person should know of how they were read; one sentence each
     */
    public QueryRows(
            String input, Mapping mapping, ZoneId zone, Iterator<Map<String, Object>> rows, List<String> notes) {
        this.input = input;
        this.mapping = mapping;
        this.rows = rows;
        this.read = List.copyOf(notes);
        this.latin = mapping.input().charset().map(name -> new LatinText(Charset.forName(name.strip())));
        this.texts = new JdbcText(zone, text -> latin.map(as -> as.of(text)).orElse(text));
        this.columns = QueryColumns.names(mapping);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.weir.problem.StoppedException H002 when the result lacks a column that is not optional
     */
    @Override
    public int next(RowBatch batch) {
        int filled = 0;
        while (filled < batch.capacity() && rows.hasNext()) {
            Map<String, Object> row = rows.next();
            if (found == null) {
                found = QueryColumns.find(mapping, row.keySet(), input);
            }
            taken++;
            try {
                fill(batch, filled, row);
            } catch (SQLException e) {
                throw new WeirException(
                        Stage.READ, input, "a value of row " + taken + " cannot be fetched: " + e.getMessage(), e);
            }
            filled++;
        }
        return filled;
    }

    private void fill(RowBatch batch, int at, Map<String, Object> row) throws SQLException {
        ExtraCells extra = new ExtraCells();
        for (String label : found.others()) {
            extra.add(label, texts.of(row.get(label)));
        }
        batch.begin(at, SHEET, taken, extra.json());
        for (int column = 0; column < columns.size(); column++) {
            String label = found.labels().get(columns.get(column));
            batch.set(column, at, label == null ? null : texts.of(row.get(label)));
        }
    }

    @Override
    public Summary summary() {
        List<String> notes = new ArrayList<>(read);
        if (texts.cleaned() > 0) {
            notes.add("NUL characters were removed from " + texts.cleaned() + " values");
        }
        latin.filter(as -> as.undecodable() > 0)
                .ifPresent(as -> notes.add(as.undecodable() + " texts are not in the charset of the mapping, "
                        + mapping.input().charset().orElse("") + ", and were taken as the database gave them"));
        Map<String, String> labels = found == null ? Map.of() : found.labels();
        return new Summary(labels, List.of(), Map.of(SHEET, Map.of(RowClass.DATA, taken)), notes);
    }

    /** The rows belong to the route, which closes their connection. */
    @Override
    public void close() {
        // nothing of its own
    }
}
