package dev.weir.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where the characters of a text stand in the file it was read from. Quotes, escapes and line folding make the two differ.
 *
 * @param file as in {@link Position}
 * @param anchors ascending; between two anchors the text runs on in one line of the file; the first has offset 0
 */
public record TextLayout(String file, List<Anchor> anchors) {

    /**
     * @param offset in the text, in code points
     * @param line in the file, from 1
     * @param column in the file, from 1, in code points
     */
    public record Anchor(int offset, int line, int column) {}

    public TextLayout {
        anchors = List.copyOf(anchors);
        if (anchors.isEmpty() || anchors.get(0).offset() != 0) {
            throw new IllegalArgumentException("a layout begins with the anchor of its first character");
        }
    }

    /** A text that runs on from this position in one line. */
    public static TextLayout from(Position position) {
        return new TextLayout(position.file(), List.of(new Anchor(0, position.line(), position.column())));
    }

    /** Where the text begins. */
    public Position start() {
        return at(0);
    }

    /** The place of a character, counted in code points from 0. */
    public Position at(int codePoint) {
        Anchor nearest = anchors.get(0);
        for (Anchor anchor : anchors) {
            if (anchor.offset() <= codePoint) {
                nearest = anchor;
            }
        }
        return new Position(file, nearest.line(), nearest.column() + codePoint - nearest.offset());
    }

    /**
     * The place of a byte of the text's UTF-8 form, as DuckDB counts.
     *
     * @param text the text of this layout
     * @param offset in bytes from 0; beyond the text means its end
     */
    public Position atByte(String text, int offset) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.max(0, Math.min(offset, bytes.length));
        String before = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return at(before.codePointCount(0, before.length()));
    }
}
