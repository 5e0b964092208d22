package dev.weir.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rows of one input, once, in order. Every value is text; memory is bounded whatever the input's size.
 *
 * <p>Use: {@link #query} if the database may read, else {@link #next} until it gives 0; then {@link #summary}, then close.
 */
public interface RowSource extends AutoCloseable {

    /**
     * The names of the data columns, in order: for a mapping's input our column names (those of a repeated group expanded to
     * {@code name_label}). The batch carries them after sheet, row number, row class and extra.
     */
    List<String> columns();

    /**
     * Fills the batch from its row 0.
     *
     * @return rows filled, 0 at the end
     * @throws dev.weir.problem.WeirException when the input is damaged
     * @throws dev.weir.problem.StoppedException when it cannot be understood
     */
    int next(RowBatch batch);

    /**
     * SQL that gives the same rows in the same order, where the database can read the input itself; to be asked once, before the first row,
     * and to be run instead of {@link #next}.
     *
     * @return a query of {@code sheet VARCHAR, row_no BIGINT, extra VARCHAR} and the columns as {@code VARCHAR}; empty when the rows must be
     *     taken one batch after the other
     */
    default Optional<String> query() {
        return Optional.empty();
    }

    /**
     * Where a column stands in a sheet, from 0; complete only after the end.
     *
     * @return empty where that is not known
     */
    default OptionalInt place(String sheet, String column) {
        return OptionalInt.empty();
    }

    /** What was found besides rows; complete only after the end. */
    Summary summary();

    @Override
    void close();

    /**
     * @param labels our column name to the header text by which it was found (first sheet that has it)
     * @param parts the parts of the input below titles of their own, in order; empty for inputs that have no titles
     * @param sheets for each sheet: counts of its non-empty rows by class
     * @param found what the file is, such as its encoding; one sentence each, for whoever looks it up
     * @param notes what a person should look at, such as a sheet that was left out; one sentence each
     */
    record Summary(
            Map<String, String> labels,
            List<TitledPart> parts,
            Map<String, Map<RowClass, Long>> sheets,
            List<String> found,
            List<String> notes) {

        /** One of a format of which there is nothing to find. */
        public Summary(
                Map<String, String> labels,
                List<TitledPart> parts,
                Map<String, Map<RowClass, Long>> sheets,
                List<String> notes) {
            this(labels, parts, sheets, List.of(), notes);
        }
    }
}
