package dev.weir.read.fields;

import dev.weir.problem.WeirException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The rows that a database gives, one at a time, numbered from 1 in its order. */
public final class FetchedRows implements FieldRows {

    /** Where the rows come from. */
    public interface Source {

        /** @return a text for each name, null where it is empty; null at the end */
        List<String> next() throws IOException, SQLException;

        /** What a person should know; complete after the last row. */
        default List<String> notes() {
            return List.of();
        }

        void close() throws IOException, SQLException;
    }

    private final List<String> names;
    private final Source source;
    private final Function<Exception, WeirException> failure;
    private long number;

    /**
     * Takes over the source and closes it.
     *
     * @param failure what its failures mean to a person
     */
    public FetchedRows(List<String> names, Source source, Function<Exception, WeirException> failure) {
        this.names = List.copyOf(names);
        this.source = source;
        this.failure = failure;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next(FieldRow row) {
        try {
            List<String> texts = source.next();
            if (texts == null) {
                return false;
            }
            row.begin(++number);
            for (int i = 0; i < names.size(); i++) {
                row.add(names.get(i), texts.get(i));
            }
            return true;
        } catch (WeirException known) {
            throw known;
        } catch (IOException | SQLException | RuntimeException refused) {
            throw failure.apply(refused);
        }
    }

    @Override
    public List<String> notes() {
        return source.notes();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException | SQLException | RuntimeException refused) {
            throw failure.apply(refused);
        }
    }
}
