package dev.weir.read.query;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.text.Encodings;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a query, streamed, one at a time, numbered from 1 in the order in which the database gives them.
 *
 * <p>The fields are the labels of the first row. The second of two columns with one label is called {@code label (2)}.
 */
public final class QueryRows implements FieldRows {

    private final String input;
    private final Iterator<Map<String, Object>> rows;
    private final List<String> said;
    private final Optional<String> charset;
    private final Optional<LatinText> latin;
    private final JdbcText texts;
    private final List<String> names;
    private Map<String, Object> first;
    private long number;

    /**
     * @param input how messages call these rows, such as the route's id
     * @param charset of texts whose bytes stand in columns declared Latin-1, by a name that Java knows
     * @param zone of the workspace
     * @param rows labels to JDBC values, each row with the same labels in the same order
     * @param said what is known of the query already
     */
    public QueryRows(
            String input,
            Optional<String> charset,
            ZoneId zone,
            Iterator<Map<String, Object>> rows,
            List<String> said) {
        this.input = input;
        this.rows = rows;
        this.said = List.copyOf(said);
        this.charset = charset;
        this.latin = charset.map(name -> new LatinText(Encodings.named(name)));
        this.texts = new JdbcText(zone, text -> latin.map(as -> as.of(text)).orElse(text));
        this.first = rows.hasNext() ? rows.next() : null;
        this.names = first == null ? List.of() : List.copyOf(first.keySet());
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next(FieldRow row) {
        if (first == null && !rows.hasNext()) {
            return false;
        }
        Map<String, Object> found = first == null ? rows.next() : first;
        first = null;
        row.begin(++number);
        try {
            for (String name : names) {
                row.add(name, texts.of(found.get(name)));
            }
            return true;
        } catch (SQLException e) {
            throw new WeirException(
                    Stage.READ,
                    input,
                    "a value of row " + number + " cannot be fetched; run again, or make a text of it in the query",
                    e);
        }
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(said);
        if (texts.cleaned() > 0) {
            notes.add("NUL characters were removed from " + texts.cleaned() + " values");
        }
        latin.filter(as -> as.undecodable() > 0)
                .ifPresent(as -> notes.add(as.undecodable() + " texts are not in the charset of the mapping, "
                        + charset.orElse("") + ", and were taken as the database gave them"));
        return notes;
    }

    @Override
    public String advice() {
        return "change the query in the route or the names in the mapping";
    }

    /** The rows belong to the route, which closes their connection. */
    @Override
    public void close() {
        // nothing of its own
    }
}
