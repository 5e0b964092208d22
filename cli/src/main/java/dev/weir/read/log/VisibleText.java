package dev.weir.read.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a line what nobody sees and no device means: the byte order mark of a file that was joined to another, the colours of terminals
 * (control sequences, ECMA-48 5.4), and blanks of other kinds at the line's ends.
 */
final class VisibleText {

    private static final byte ESCAPE = 0x1B;
    private static final Pattern SEQUENCES =
            Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|\u001b[@-Z^_]");
    private static final Pattern EDGES =
            Pattern.compile("^[\\uFEFF\\u200B-\\u200F\\u2060\\u00A0\\u3000]+|[\\uFEFF\\u200B-\\u200F\\u2060\\u00A0]+$");

    private long coloured;
    private long edged;

    /** @param line as UTF-8 */
    byte[] of(byte[] line, boolean first) {
        boolean colours = holdsEscape(line);
        boolean edges = line.length > 0 && (line[0] < 0 || line[line.length - 1] < 0);
        if (!colours && !edges) {
            return line;
        }
        String text = new String(line, StandardCharsets.UTF_8);
        String seen = SEQUENCES.matcher(text).replaceAll("");
        coloured += seen.length() < text.length() ? 1 : 0;
        String clean = EDGES.matcher(seen).replaceAll("");
        boolean ownMark = first && seen.length() == clean.length() + 1 && seen.charAt(0) == '\uFEFF';
        edged += clean.length() < seen.length() && !ownMark ? 1 : 0;
        return clean.length() == text.length() ? line : clean.getBytes(StandardCharsets.UTF_8);
    }

    /** For the load's notes; complete after the last line. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (coloured > 0) {
            notes.add("The colours of a terminal were taken out of " + lines(coloured) + ".");
        }
        if (edged > 0) {
            notes.add("Characters that nobody sees were taken from the ends of " + lines(edged) + ".");
        }
        return notes;
    }

    private static String lines(long count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private static boolean holdsEscape(byte[] line) {
        for (byte value : line) {
            if (value == ESCAPE) {
                return true;
            }
        }
        return false;
    }
}
