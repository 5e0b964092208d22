package dev.weir.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why XML cannot be read, in one line for people. Parsers put the place before or behind what they say, on lines of their own. */
public final class XmlReason {

    private static final Pattern BEFORE =
            Pattern.compile("^ParseError at \\[row,col]:\\[(-?\\d+),(-?\\d+)]\\s*Message: ", Pattern.DOTALL);
    private static final Pattern BEHIND = Pattern.compile("\\s*at \\[row,col[^]]*]: \\[(-?\\d+),(-?\\d+)]\\s*$");
    private static final Pattern ENTITY = Pattern.compile("General entity reference \\(&([^;]*);\\) encountered.*");
    private static final int LONGEST = 200;

    private XmlReason() {}

    /** {@code Unexpected end tag, at line 3, column 14}. */
    public static String of(Exception damage) {
        String message = damage.getMessage() == null ? "cut off" : damage.getMessage();
        Matcher before = BEFORE.matcher(message);
        Matcher behind = BEHIND.matcher(message);
        if (behind.find()) {
            String text = before.find()
                    ? message.substring(before.end(), behind.start())
                    : message.substring(0, behind.start());
            return oneLine(text) + place(behind);
        }
        return before.find() ? oneLine(message.substring(before.end())) + place(before) : oneLine(message);
    }

    private static String place(Matcher found) {
        return ", at line " + found.group(1) + ", column " + found.group(2);
    }

    private static String oneLine(String text) {
        String line = ENTITY.matcher(text.strip().replaceAll("\\s+", " "))
                .replaceFirst(
                        "the document uses an entity of its own, &$1;, and such are not expanded; it must hold the text"
                                + " itself");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
