package dev.weir.workbook;

import java.util.List;

/** A part of a sheet that takes its whole width. */
public sealed interface Block {

    /** How a text looks. */
    enum Look {
        /** What the sheet is about; once, at its top. */
        TITLE,
        /** Under a title: of what, as of when. */
        SUBTITLE,
        /** The one sentence that everybody should read. */
        STATEMENT,
        /** Of a part of the sheet. */
        HEADING,
        /** Running text. */
        PARAGRAPH,
        /** What only some readers need. */
        NOTE
    }

    /** A text; a long one takes several lines. */
    record Text(Look look, String text) implements Block {}

    /** Numbers that stand large, four beside each other. */
    record Figures(List<Figure> figures) implements Block {

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /** Lines that lead to other sheets. */
    record Contents(List<Entry> entries) implements Block {

        public Contents {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A line that leads to a sheet.
     *
     * @param sheet a name of the same workbook
     */
    record Entry(String text, String sheet) {}
}
