package dev.weir.report.chart;

/** The points of lines: each series has a form of its own, so that colour is not all that tells them apart. */
final class Marker {

    private static final double RADIUS = 3.6;

    private Marker() {}

    static void draw(Svg svg, int series, double x, double y, String tooltip) {
        String css = "point s" + (series + 1);
        double r = RADIUS;
        switch (series % 4) {
            case 0 -> svg.circle(css, x, y, r, tooltip);
            case 1 -> svg.rect(css, x - r, y - r, 2 * r, 2 * r, tooltip);
            case 2 -> svg.path(css, polygon(x, y - r * 1.3, x + r * 1.2, y + r, x - r * 1.2, y + r), tooltip);
            default -> svg.path(css, polygon(x, y - r * 1.4, x + r * 1.4, y, x, y + r * 1.4, x - r * 1.4, y), tooltip);
        }
    }

    private static String polygon(double... places) {
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < places.length; index += 2) {
            path.append(index == 0 ? "M" : "L")
                    .append(Svg.number(places[index]))
                    .append(' ')
                    .append(Svg.number(places[index + 1]));
        }
        return path.append('Z').toString();
    }
}
