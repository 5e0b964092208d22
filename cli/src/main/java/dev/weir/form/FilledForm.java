package dev.weir.form;

import dev.weir.markup.SheetMarks.Place;
import java.util.List;
import java.util.Map;

/**
 * What became of a sheet of a form.
 *
 * @param sheet its name
 * @param cells what is filled in
 * @param sources where each of them comes from, in the order of the cells
 * @param unknown headings of which nothing is known
 * @param missing what could not be filled in, and why, in whole sentences
 * @param rows how many rows name somebody
 */
public record FilledForm(
        String sheet,
        Map<Place, String> cells,
        List<Source> sources,
        List<String> unknown,
        List<String> missing,
        int rows) {

    /**
     * Where a cell comes from.
     *
     * @param cell such as {@code C7}
     * @param load its number, or who decided the value
     * @param day of what the department says
     */
    public record Source(String cell, String heading, String department, String load, String day) {}

    public FilledForm {
        cells = Map.copyOf(cells);
        sources = List.copyOf(sources);
        unknown = List.copyOf(unknown);
        missing = List.copyOf(missing);
    }
}
