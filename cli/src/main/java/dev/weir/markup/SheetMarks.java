package dev.weir.markup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is done to one sheet. Rows are counted from 1, columns from 0, both as they stand in the workbook.
 *
 * @param sheet its name; empty for the only sheet of a text
 * @param kept the rows that stay; empty for all. Rows of a small block that is merged with one of them stay too
 * @param notes what is said about cells
 * @param texts what cells hold instead of what they held, such as the value that 同上 stood for
 * @param column a column at the right of the table
 */
public record SheetMarks(
        String sheet,
        Optional<Set<Long>> kept,
        List<Note> notes,
        Map<Place, String> texts,
        Optional<AddedColumn> column) {

    /** A cell. */
    public record Place(long row, int column) {}

    /** How grave a note is. */
    public enum Weight {
        ERROR,
        WARNING
    }

    /** What is said about a cell: it is coloured, and has the text as its comment. */
    public record Note(Place place, Weight weight, String text) {}

    /**
     * A column behind the last one of the kept rows.
     *
     * @param headerRow where its title stands
     * @param values by row
     * @param others what stands in rows below the header that are there only because they are merged with a kept one
     */
    public record AddedColumn(String title, long headerRow, Map<Long, String> values, String others) {
        public AddedColumn {
            values = Map.copyOf(values);
        }
    }

    public SheetMarks {
        kept = kept.map(Set::copyOf);
        notes = List.copyOf(notes);
        texts = Map.copyOf(texts);
    }

    /** Notes in a sheet that keeps all its rows. */
    public static SheetMarks notes(String sheet, List<Note> notes) {
        return new SheetMarks(sheet, Optional.empty(), notes, Map.of(), Optional.empty());
    }
}
