package dev.weir.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Names beside points, where there is room: none lies on another, on a point or outside. */
final class MapLabels {

    private static final double HIGH = 15;
    private static final double GAP = 4;

    private final double width;
    private final double height;
    private final List<double[]> taken = new ArrayList<>();

    MapLabels(double width, double height) {
        this.width = width;
        this.height = height;
    }

    void occupy(double x, double y, double wide, double high) {
        taken.add(new double[] {x, y, wide, high});
    }

    /** Right of the point, left of it, above or below; nowhere if all four are taken. */
    void draw(Svg svg, String name, double x, double y, double radius) {
        double wide = TextWidth.of(name);
        double[][] corners = {
            {x + radius + GAP, y - HIGH / 2},
            {x - radius - GAP - wide, y - HIGH / 2},
            {x - wide / 2, y - radius - GAP - HIGH},
            {x - wide / 2, y + radius + GAP}
        };
        for (double[] corner : corners) {
            if (isFree(corner[0], corner[1], wide)) {
                occupy(corner[0], corner[1], wide, HIGH);
                svg.text("label halo", corner[0], corner[1] + HIGH - 3.5, "start", name);
                return;
            }
        }
    }

    private boolean isFree(double x, double y, double wide) {
        boolean inside = x >= 4 && y >= 2 && x + wide <= width - 4 && y + HIGH <= height - 2;
        return inside
                && taken.stream()
                        .noneMatch(other -> x < other[0] + other[2]
                                && other[0] < x + wide
                                && y < other[1] + other[3]
                                && other[1] < y + HIGH);
    }
}
