package dev.weir.report.chart;

import java.util.Locale;

/** Writes SVG elements. Everything that is not a number is escaped. */
final class Svg {

    /** Of labels, in pixels. */
    static final double FONT = 13;

    private final StringBuilder out = new StringBuilder();

    /** A number with at most one digit behind the point, the same on every machine. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (!Character.isISOControl(character)) {
                        safe.appendCodePoint(character);
                    }
                }
            }
        });
        return safe.toString();
    }

    Svg rect(String css, double x, double y, double width, double height, String tooltip) {
        return shape(
                "rect",
                css,
                "x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                        + number(height) + "\"",
                tooltip);
    }

    Svg circle(String css, double x, double y, double radius, String tooltip) {
        return shape(
                "circle",
                css,
                "cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\"",
                tooltip);
    }

    /** @param path as the attribute {@code d} has it */
    Svg path(String css, String path, String tooltip) {
        return shape("path", css, "d=\"" + path + "\"", tooltip);
    }

    Svg line(String css, double fromX, double fromY, double toX, double toY) {
        out.append("<line class=\"" + css + "\" x1=\"" + number(fromX) + "\" y1=\"" + number(fromY) + "\" x2=\""
                + number(toX) + "\" y2=\"" + number(toY) + "\"/>");
        return this;
    }

    /** @param anchor start, middle or end */
    Svg text(String css, double x, double y, String anchor, String text) {
        out.append("<text class=\"" + css + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\""
                + (anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"") + ">" + escaped(text) + "</text>");
        return this;
    }

    private Svg shape(String element, String css, String geometry, String tooltip) {
        out.append("<" + element + " class=\"" + css + "\" " + geometry);
        out.append(tooltip.isEmpty() ? "/>" : "><title>" + escaped(tooltip) + "</title></" + element + ">");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
