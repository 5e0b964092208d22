package dev.weir.read.grid;

/** The rows of one sheet, once, from top to bottom. */
public interface GridRows extends AutoCloseable {

    /**
     * Fills the next row that has any text.
     *
     * @return false at the end
     * @throws dev.weir.problem.WeirException when the sheet is damaged
     */
    boolean next(GridRow row);

    /** The merged ranges, known before the first row. */
    Merges merges();

    @Override
    void close();
}
