package dev.weir.read;

import java.util.List;
import java.util.Map;

/**
 * The rows of one input, once, in order. Every value is text; memory is bounded whatever the input's size.
 *
 * <p>Use: {@link #next} until it gives 0, then {@link #summary}, then close.
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

    /** What was found besides rows; complete only after the end. */
    Summary summary();

    @Override
    void close();

    /**
     * @param labels our column name to the header text by which it was found (first sheet that has it)
     * @param titles the title texts above the headers, in order, each prefixed by nothing; the first is the sheet's main title
     * @param sheets for each sheet: counts of its non-empty rows by class
     * @param notes what a person should know, such as the encoding that was found; one sentence each
     */
    record Summary(
            Map<String, String> labels,
            List<String> titles,
            Map<String, Map<RowClass, Long>> sheets,
            List<String> notes) {}
}
