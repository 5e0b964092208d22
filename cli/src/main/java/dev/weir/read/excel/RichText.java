package dev.weir.read.excel;

import dev.weir.read.grid.CellMark.Strike;

/**
 * A text of runs of which some are struck out, as one text until its cell is known, because a run may have the look of its cell. Runs that have a look of
 * their own stand between marks: characters that Unicode keeps free and {@link Escapes} lets no text have.
 */
final class RichText {

    private static final char STRUCK = '\uFDD1';
    private static final char PLAIN = '\uFDD2';
    private static final char END = '\uFDD3';

    private final StringBuilder text = new StringBuilder();

    /** A run that looks like its cell. */
    RichText add(String run) {
        text.append(run);
        return this;
    }

    /** A run with a look of its own. */
    RichText add(String run, boolean struck) {
        if (!run.isEmpty()) {
            text.append(struck ? STRUCK : PLAIN).append(run).append(END);
        }
        return this;
    }

    int length() {
        return text.length();
    }

    /** The text with its marks. */
    String marked() {
        return text.toString();
    }

    /** Whether a text has marks. */
    static boolean is(String text) {
        return text.indexOf(END) >= 0;
    }

    /**
     * What counts of a text with marks.
     *
     * @param struck the cell is struck out
     * @return all of the text where all of it is struck out
     */
    static String shown(String marked, boolean struck) {
        String kept = part(marked, struck, false);
        return kept.isBlank() ? part(marked, struck, true) + kept : kept;
    }

    /** How much of a text with marks is struck out. */
    static Strike strike(String marked, boolean struck) {
        if (part(marked, struck, true).isBlank()) {
            return Strike.NONE;
        }
        return part(marked, struck, false).isBlank() ? Strike.WHOLE : Strike.PART;
    }

    /** All of a text with marks, struck out or not. */
    static String whole(String marked) {
        return marked.replaceAll("[" + STRUCK + PLAIN + END + "]", "");
    }

    private static String part(String marked, boolean cellStruck, boolean wanted) {
        StringBuilder part = new StringBuilder(marked.length());
        boolean struck = cellStruck;
        for (int i = 0; i < marked.length(); i++) {
            char sign = marked.charAt(i);
            switch (sign) {
                case STRUCK -> struck = true;
                case PLAIN -> struck = false;
                case END -> struck = cellStruck;
                default -> {
                    if (struck == wanted) {
                        part.append(sign);
                    }
                }
            }
        }
        return part.toString();
    }
}
