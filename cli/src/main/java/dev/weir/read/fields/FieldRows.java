package dev.weir.read.fields;

import java.util.List;

/** Rows of named fields, once, in order. */
public interface FieldRows extends AutoCloseable {

    /**
     * The names that every row has, known before the first row; empty when rows may differ. A column that is not among them is then missing
     * for certain.
     */
    List<String> names();

    /**
     * Fills the next row.
     *
     * @return false at the end
     * @throws dev.weir.problem.WeirException when the input is damaged
     */
    boolean next(FieldRow row);

    /** What the input is, such as its encoding, for whoever looks it up; complete after the last row. */
    default List<String> found() {
        return List.of();
    }

    /** What a person should know; complete after the last row. */
    List<String> notes();

    /** What a person can do when the rows lack a field. */
    default String advice() {
        return "check that it is the right file, or correct the names in the mapping";
    }

    @Override
    void close();
}
