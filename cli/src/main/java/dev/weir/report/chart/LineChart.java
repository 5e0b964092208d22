package dev.weir.report.chart;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ValueKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;

/** Lines over categories that follow each other. A missing value is a gap. */
record LineChart(ChartData data, ReportLanguage language, double width) {

    private static final double WIDE = 500;
    private static final double HIGH = 260;
    private static final int MOST_MARKED = 40;

    /** Below this share of the greatest value, all lines would lie flat at the top of a scale from zero. */
    private static final double FLAT = 0.2;

    Drawing draw() {
        Svg svg = new Svg();
        double top = 12 + (data.series().size() > 1 ? Legend.draw(svg, data.series(), width, true) : 0);
        double high = width < WIDE ? HIGH * 0.8 : HIGH;
        Scale scale = scale();
        ChartSeries first = data.series().get(0);
        double left = scale.ticks().stream()
                        .map(tick -> first.tick(tick, language))
                        .mapToDouble(TextWidth::of)
                        .max()
                        .orElse(0)
                + 10;
        double right = 14;
        for (BigDecimal tick : scale.ticks()) {
            double y = top + high * (1 - scale.share(tick.doubleValue()));
            svg.line(tick.signum() == 0 ? "axis" : "grid", left, y, width - right, y);
            svg.text("tick", left - 8, y + 4.5, "end", first.tick(tick, language));
        }
        Plot plot = new Plot(
                left + 10,
                width - right - 10,
                top,
                high,
                scale,
                data.categories().size());
        names(svg, plot);
        for (int each = 0; each < data.series().size(); each++) {
            line(svg, each, plot);
        }
        return new Drawing(width, top + high + 28, svg.toString());
    }

    private record Plot(double left, double right, double top, double high, Scale scale, int count) {

        double x(int index) {
            return count == 1 ? (left + right) / 2 : left + (right - left) * index / (count - 1);
        }

        double y(BigDecimal value) {
            return top + high * (1 - scale.share(value.doubleValue()));
        }
    }

    private Scale scale() {
        double least = numbers().min().orElse(0);
        double greatest = numbers().max().orElse(0);
        boolean flat = data.categories().size() > 1 && least > 0 && greatest - least < greatest * FLAT;
        boolean whole = data.series().get(0).column().kind() == ValueKind.INTEGER;
        return Scale.of(flat ? least : Math.min(0, least), Math.max(greatest, 0), 5, whole);
    }

    private DoubleStream numbers() {
        return data.series().stream().flatMapToDouble(ChartSeries::numbers);
    }

    /** As many names as have room, evenly. */
    private void names(Svg svg, Plot plot) {
        List<String> names = data.categories().stream()
                .map(name -> TextWidth.fitted(name, width / 2))
                .toList();
        double end = Double.NEGATIVE_INFINITY;
        double widest = names.stream().mapToDouble(TextWidth::of).max().orElse(0) + 16;
        double room = plot.count() == 1 ? plot.right() - plot.left() : plot.x(1) - plot.x(0);
        int step = (int) Math.max(1, Math.ceil(widest / room));
        for (int index = 0; index < names.size(); index += step) {
            double half = TextWidth.of(names.get(index)) / 2;
            double x = Math.min(Math.max(plot.x(index), half), width - half);
            svg.line("axis", plot.x(index), plot.top() + plot.high(), plot.x(index), plot.top() + plot.high() + 4);
            if (x - half > end + 8) {
                svg.text("tick", x, plot.top() + plot.high() + 19, "middle", names.get(index));
                end = x + half;
            }
        }
    }

    private void line(Svg svg, int each, Plot plot) {
        ChartSeries series = data.series().get(each);
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int index = 0; index < plot.count(); index++) {
            BigDecimal value = series.values().get(index);
            if (value != null) {
                path.append(drawing ? "L" : "M")
                        .append(Svg.number(plot.x(index)))
                        .append(' ')
                        .append(Svg.number(plot.y(value)));
            }
            drawing = value != null;
        }
        if (path.length() > 0) {
            svg.path("line s" + (each + 1), path.toString(), "");
        }
        for (int index = 0; index < plot.count() && plot.count() <= MOST_MARKED; index++) {
            BigDecimal value = series.values().get(index);
            if (value != null) {
                String unit = series.column().unit();
                Marker.draw(
                        svg,
                        each,
                        plot.x(index),
                        plot.y(value),
                        data.categories().get(index) + " · " + series.column().title() + " "
                                + series.text(index, language) + (unit.isEmpty() ? "" : " " + unit));
            }
        }
    }
}
