package dev.weir.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why XML cannot be read, in one line for people. Parsers put the place before or behind what they say, on lines of their own. Of what they
 * say only names and signs of the document are kept.
 */
public final class XmlReason {

    private static final Pattern BEFORE =
            Pattern.compile("^ParseError at \\[row,col]:\\[(-?\\d+),(-?\\d+)]\\s*Message: ", Pattern.DOTALL);
    private static final Pattern BEHIND = Pattern.compile("\\s*at \\[row,col[^]]*]: \\[(-?\\d+),(-?\\d+)]\\s*$");
    /** What the parsers say, by Aalto and the JDK, and what it means. The first that fits counts. */
    private static final Map<Pattern, String> MEANINGS = meanings();

    private static final int LONGEST = 200;

    private XmlReason() {}

    private static Map<Pattern, String> meanings() {
        Map<Pattern, String> meanings = new LinkedHashMap<>();
        meanings.put(
                Pattern.compile("General entity reference \\(&([^;]*);\\) encountered.*"),
                "the document uses an entity of its own, &$1;, and such are not expanded; it must hold the text itself");
        meanings.put(Pattern.compile("Unexpected end tag: expected </([^>]+)>.*"), "</$1> is missing");
        meanings.put(
                Pattern.compile("(?i).*(?:unexpected end|end.of.(?:input|file|document)|\\beof\\b|cut off).*"),
                "it ends too early");
        meanings.put(Pattern.compile("Unexpected character '(.{1,2})'.*"), "the sign \"$1\" does not belong there");
        meanings.put(
                Pattern.compile("(?i)invalid utf-8.*|.*(?:invalid|illegal) (?:byte|surrogate).*"),
                "bytes that are no text of its encoding");
        meanings.put(
                Pattern.compile("(?i)second root element.*|.*multiple root.*"),
                "a second document begins behind the first");
        meanings.put(Pattern.compile("(?i)declared encoding.*"), "it is not written in the encoding that it names");
        meanings.put(Pattern.compile("(?i)duplicate attribute.*"), "an attribute stands twice");
        meanings.put(
                Pattern.compile("(?i)(?:undeclared|unbound|unknown) .*(?:prefix|namespace).*"),
                "a prefix has no namespace");
        return meanings;
    }

    /** {@code Unexpected end tag, at line 3, column 14}. */
    public static String of(Exception damage) {
        String message = damage.getMessage() == null ? "cut off" : damage.getMessage();
        boolean ours = DamageReason.isOurs(damage);
        Matcher before = BEFORE.matcher(message);
        Matcher behind = BEHIND.matcher(message);
        if (behind.find()) {
            String text = before.find()
                    ? message.substring(before.end(), behind.start())
                    : message.substring(0, behind.start());
            return oneLine(text, ours) + place(behind);
        }
        return before.find() ? oneLine(message.substring(before.end()), ours) + place(before) : oneLine(message, ours);
    }

    private static String place(Matcher found) {
        return ", at line " + found.group(1) + ", column " + found.group(2);
    }

    private static String oneLine(String text, boolean ours) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (ours) {
            return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        }
        return MEANINGS.entrySet().stream()
                .map(meaning -> Map.entry(meaning.getKey().matcher(line), meaning.getValue()))
                .filter(meaning -> meaning.getKey().matches())
                .findFirst()
                .map(meaning -> meaning.getKey().replaceFirst(meaning.getValue()))
                .orElse("it is not well-formed");
    }
}
