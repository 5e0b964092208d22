package dev.weir.rows;

import java.util.List;

/**
 * A line above a header.
 *
 * @param row as the department numbers it
 * @param texts of its cells that are not blank, from the left; an empty text where an empty cell follows one
 */
public record TitleLine(long row, List<String> texts) {

    public TitleLine {
        texts = List.copyOf(texts);
    }
}
