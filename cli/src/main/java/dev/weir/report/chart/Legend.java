package dev.weir.report.chart;

import java.util.List;

/** The names of the series with their marks, in as many lines as they need. */
final class Legend {

    private static final double LINE = 22;
    private static final double MARK = 14;
    private static final double GAP = 18;

    private Legend() {}

    /**
     * @param lines whether the series are lines, else areas
     * @return how high it is
     */
    static double draw(Svg svg, List<ChartSeries> series, double width, boolean lines) {
        double x = 0;
        double y = 0;
        for (int index = 0; index < series.size(); index++) {
            String name = TextWidth.fitted(series.get(index).column().title(), width - MARK - 6);
            double wide = MARK + 6 + TextWidth.of(name);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += LINE;
            }
            if (lines) {
                svg.line("line s" + (index + 1), x, y + 9, x + MARK, y + 9);
                Marker.draw(svg, index, x + MARK / 2, y + 9, "");
            } else {
                svg.rect("area s" + (index + 1), x, y + 3, MARK, MARK - 2, "");
                svg.rect("hatch h" + (index + 1), x, y + 3, MARK, MARK - 2, "");
            }
            svg.text("label", x + MARK + 6, y + 14, "start", name);
            x += wide + GAP;
        }
        return y + LINE + 6;
    }
}
