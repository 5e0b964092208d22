package dev.weir.markup;

import java.util.List;

/**
 * A sheet of plain words before the workbook's own.
 *
 * @param name of the sheet; another number is added where the workbook has one of that name
 * @param widths of its columns, in characters
 */
public record FrontSheet(String name, List<Integer> widths, List<Line> lines) {

    /** How a line looks. */
    public enum Look {
        TITLE,
        TEXT,
        /** The names of the columns of the lines that follow. */
        HEADER,
        /** A line of a table. */
        ROW,
        /** Small and pale. */
        NOTE
    }

    /** @param cells of a title, a text and a note only the first, which takes the whole width */
    public record Line(Look look, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public static Line of(Look look, String... cells) {
            return new Line(look, List.of(cells));
        }
    }

    public FrontSheet {
        widths = List.copyOf(widths);
        lines = List.copyOf(lines);
    }
}
