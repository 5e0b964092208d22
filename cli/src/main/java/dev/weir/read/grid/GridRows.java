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

    /** What is hidden of the sheet; known with its first row. */
    default HiddenParts hidden() {
        return HiddenParts.NONE;
    }

    /**
     * The comments at cells; they are read when somebody asks for them.
     *
     * @throws dev.weir.problem.WeirException when they are damaged or too many
     */
    default CellComments comments() {
        return CellComments.NONE;
    }

    /** How many columns the sheet says it has; 0 where it does not say. Known with its first row; not to be relied on. */
    default int columns() {
        return 0;
    }

    @Override
    void close();
}
