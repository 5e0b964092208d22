package dev.weir.report.chart;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is about, as no font is at hand: a Chinese character is as wide as it is high, a Latin letter a little over half. */
final class TextWidth {

    private static final double LATIN = 0.58;
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    /** In pixels at the size of labels. */
    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::ems).sum() * Svg.FONT;
    }

    private static double ems(int character) {
        if (character < 0x2E80) {
            return Character.isUpperCase(character) || character == 'm' || character == 'w' ? 0.75 : LATIN;
        }
        return 1;
    }

    /** The text, or its beginning with an ellipsis where there is no room for it. */
    static String fitted(String text, double width) {
        if (of(text) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        StringBuilder fitted = new StringBuilder();
        for (int character : characters) {
            if (of(fitted.toString() + Character.toString(character) + ELLIPSIS) > width) {
                break;
            }
            fitted.appendCodePoint(character);
        }
        return fitted.toString().strip() + ELLIPSIS;
    }

    /** The text in at most two lines, broken at a blank where one is, the second with an ellipsis where it must be. */
    static List<String> lines(String text, double width) {
        if (of(text) <= width) {
            return List.of(text);
        }
        int end = 0;
        int blank = -1;
        while (end < text.length() && of(text.substring(0, text.offsetByCodePoints(end, 1))) <= width) {
            end = text.offsetByCodePoints(end, 1);
            if (end < text.length() && text.charAt(end) == ' ') {
                blank = end;
            }
        }
        int cut = blank > 0 ? blank : end;
        List<String> lines = new ArrayList<>();
        if (cut > 0) {
            lines.add(text.substring(0, cut).strip());
        }
        lines.add(fitted(text.substring(cut).strip(), width));
        return lines;
    }
}
