package dev.weir.read.grid;

import java.util.List;

/** A file of sheets, whatever its format. */
public interface GridBook extends AutoCloseable {

    /** A sheet's name, and whether people cannot see it. */
    record Sheet(String name, boolean hidden) {}

    /** The sheets that hold cells, in the file's order. */
    List<Sheet> sheets();

    /** Opens a sheet by its place in {@link #sheets}; one at a time. */
    GridRows open(int sheet);

    /** Whether rows tell their number of cells ({@link GridRow#width}), so that a row can have too many or too few. */
    default boolean countsCells() {
        return false;
    }

    /** What the file is, such as its encoding. */
    default List<String> found() {
        return List.of();
    }

    /** What a person should look at in the file; complete after the last sheet. */
    List<String> notes();

    @Override
    void close();
}
