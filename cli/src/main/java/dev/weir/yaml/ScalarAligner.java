package dev.weir.yaml;

import dev.weir.problem.TextLayout;
import dev.weir.problem.TextLayout.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a scalar's text and its source side by side to find where each character stands. Where white space was folded, both sides skip
 * their white space; an escape counts as one character. If the two ever disagree, the rest of the text points at its last known place.
 */
final class ScalarAligner {

    private final int[] source;
    private final int[] text;
    private final boolean singleQuoted;
    private final boolean doubleQuoted;
    private final List<Anchor> anchors = new ArrayList<>();
    private int at;
    private int line;
    private int column;

    private ScalarAligner(int[] source, int start, int line, int column, String text) {
        this.source = source;
        this.text = text.codePoints().toArray();
        this.at = start;
        this.line = line;
        this.column = column;
        skipTagAndAnchor();
        int first = here();
        this.singleQuoted = first == '\'';
        this.doubleQuoted = first == '"';
    }

    /**
     * @param source the whole file, in code points
     * @param start where the scalar's mark is
     * @param line of the mark, from 1
     * @param column of the mark, from 1
     * @param block whether it is a {@code |} or {@code >} scalar
     * @param text what YAML made of it
     */
    static TextLayout align(String file, int[] source, int start, int line, int column, boolean block, String text) {
        ScalarAligner aligner = new ScalarAligner(source, start, line, column, text);
        if (block) {
            aligner.skipHeader();
        } else if (aligner.singleQuoted || aligner.doubleQuoted) {
            aligner.step();
        }
        aligner.walk(block);
        return new TextLayout(file, aligner.anchors);
    }

    private void walk(boolean block) {
        int offset = block ? skipWhiteOnBothSides(0) : 0;
        anchors.add(new Anchor(0, line, Math.max(1, column - offset)));
        while (offset < text.length) {
            if (isFold(offset)) {
                offset = skipWhiteOnBothSides(offset);
                anchor(offset);
            } else if (isJoinedLine()) {
                step();
                skipWhite();
                anchor(offset);
            } else if (isEscape()) {
                skipEscape();
                offset++;
                anchor(offset);
            } else if (here() == text[offset]) {
                step();
                offset++;
            } else {
                return;
            }
        }
    }

    private void anchor(int offset) {
        if (offset < text.length) {
            anchors.add(new Anchor(offset, line, column));
        }
    }

    /** White space in the source that reaches a line's end. */
    private boolean isFold(int offset) {
        if (!isWhite(text[offset]) && here() != '\n' && here() != '\r') {
            return false;
        }
        int ahead = at;
        while (ahead < source.length && (source[ahead] == ' ' || source[ahead] == '\t')) {
            ahead++;
        }
        return ahead < source.length && (source[ahead] == '\n' || source[ahead] == '\r');
    }

    private int skipWhiteOnBothSides(int offset) {
        skipWhite();
        int next = offset;
        while (next < text.length && isWhite(text[next])) {
            next++;
        }
        return next;
    }

    private void skipWhite() {
        while (isWhite(here())) {
            step();
        }
    }

    /** A backslash at a line's end, which takes the line break away. */
    private boolean isJoinedLine() {
        return doubleQuoted
                && here() == '\\'
                && at + 1 < source.length
                && (source[at + 1] == '\n' || source[at + 1] == '\r');
    }

    private boolean isEscape() {
        return doubleQuoted && here() == '\\' || singleQuoted && here() == '\'';
    }

    private void skipEscape() {
        step();
        int kind = here();
        step();
        int digits = !doubleQuoted ? 0 : kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        for (int digit = 0; digit < digits; digit++) {
            step();
        }
    }

    /** {@code !!str &name} may stand before the value, which itself never begins so. */
    private void skipTagAndAnchor() {
        while (here() == '!' || here() == '&') {
            while (at < source.length && !isWhite(here())) {
                step();
            }
            skipWhite();
        }
    }

    private void skipHeader() {
        while (at < source.length && here() != '\n') {
            step();
        }
    }

    private int here() {
        return at < source.length ? source[at] : 0;
    }

    private void step() {
        if (here() == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        at++;
    }

    private static boolean isWhite(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
