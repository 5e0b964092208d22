package dev.weir.report.chart;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ValueKind;
import dev.weir.report.ValueText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Lying bars: names of any length stand before them, the value behind them. */
record BarChart(ChartData data, ReportLanguage language, boolean stacked, double width) {

    private static final double MOST_FOR_NAMES = 0.34;
    private static final double ONE_BAR = 20;
    private static final double GROUPED_BAR = 15;
    private static final double GAP = 10;
    private static final double LINE = 15;

    Drawing draw() {
        Svg svg = new Svg();
        double top = data.series().size() > 1 ? Legend.draw(svg, data.series(), width, false) : 2;
        double left = Math.min(
                        width * MOST_FOR_NAMES,
                        data.categories().stream()
                                        .mapToDouble(TextWidth::of)
                                        .max()
                                        .orElse(0)
                                + 2)
                + 10;
        double right =
                values().mapToObj(this::text).mapToDouble(TextWidth::of).max().orElse(0) + 10;
        Plot plot = new Plot(left, width - right - left, scale(width - right - left));
        double height = IntStream.range(0, data.categories().size())
                .mapToDouble(index -> band(index, left))
                .sum();
        grid(svg, plot, top, height);
        double y = top;
        for (int index = 0; index < data.categories().size(); index++) {
            double band = band(index, left);
            category(svg, index, plot, y, band);
            y += band;
        }
        svg.line("axis", plot.x(0), top, plot.x(0), top + height);
        return new Drawing(width, top + height + 24, svg.toString());
    }

    /** Where values lie between left and right. */
    private record Plot(double left, double wide, Scale scale) {

        double x(double value) {
            return left + wide * scale.share(value);
        }
    }

    private DoubleStream values() {
        if (!stacked) {
            return data.series().stream().flatMapToDouble(ChartSeries::numbers);
        }
        return IntStream.range(0, data.categories().size()).mapToDouble(this::sum);
    }

    private double sum(int category) {
        return data.series().stream()
                .map(each -> each.values().get(category))
                .filter(value -> value != null && value.signum() > 0)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private Scale scale(double wide) {
        double least = Math.min(0, values().min().orElse(0));
        double greatest = Math.max(0, values().max().orElse(0));
        boolean whole = data.series().get(0).column().kind() == ValueKind.INTEGER;
        return greatest > least
                ? Scale.of(least, greatest, (int) Math.max(2, wide / 110), whole)
                        .within(least, greatest)
                : Scale.of(0, 1, 1, whole);
    }

    private double band(int index, double left) {
        double bars =
                stacked || data.series().size() == 1 ? ONE_BAR : data.series().size() * GROUPED_BAR;
        double lines = TextWidth.lines(data.categories().get(index), left - 10).size() * LINE;
        return Math.max(bars, lines) + GAP;
    }

    private void grid(Svg svg, Plot plot, double top, double height) {
        double end = Double.NEGATIVE_INFINITY;
        for (BigDecimal tick : plot.scale().ticks()) {
            double x = plot.x(tick.doubleValue());
            svg.line("grid", x, top, x, top + height);
            String text = data.series().get(0).tick(tick, language);
            double half = TextWidth.of(text) / 2;
            if (x - half > end + 8) {
                svg.text("tick", x, top + height + 17, "middle", text);
                end = x + half;
            }
        }
    }

    private void category(Svg svg, int index, Plot plot, double y, double band) {
        List<String> lines = TextWidth.lines(data.categories().get(index), plot.left() - 10);
        double middle = y + band / 2;
        for (int line = 0; line < lines.size(); line++) {
            double baseline = middle + 4.5 + (line - (lines.size() - 1) / 2.0) * LINE;
            svg.text("label", plot.left() - 10, baseline, "end", lines.get(line));
        }
        if (stacked) {
            stack(svg, index, plot, middle);
        } else {
            bars(svg, index, plot, middle);
        }
    }

    private void bars(Svg svg, int index, Plot plot, double middle) {
        int count = data.series().size();
        double high = count == 1 ? ONE_BAR : GROUPED_BAR;
        double y = middle - count * high / 2;
        for (int each = 0; each < count; each++) {
            ChartSeries series = data.series().get(each);
            BigDecimal value = series.values().get(index);
            double from = plot.x(0);
            double to = value == null ? from : plot.x(value.doubleValue());
            if (value != null && value.signum() != 0) {
                bar(svg, each, Math.min(from, to), y + 1, Math.abs(to - from), high - 2, tooltip(series, index));
            }
            svg.text("value", Math.max(from, to) + 5, y + high / 2 + 4.5, "start", series.text(index, language));
            y += high;
        }
    }

    private void stack(Svg svg, int index, Plot plot, double middle) {
        double x = plot.x(0);
        for (int each = 0; each < data.series().size(); each++) {
            ChartSeries series = data.series().get(each);
            BigDecimal value = series.values().get(index);
            if (value == null || value.signum() <= 0) {
                continue;
            }
            double wide = plot.x(value.doubleValue()) - plot.x(0);
            // a gap of a pixel, so that neighbours are told apart without their colours
            bar(svg, each, x, middle - ONE_BAR / 2, Math.max(0.5, wide - 1), ONE_BAR, tooltip(series, index));
            x += wide;
        }
        boolean known = data.series().stream().anyMatch(each -> each.values().get(index) != null);
        svg.text("value", x + 5, middle + 4.5, "start", known ? text(sum(index)) : ValueText.NONE);
    }

    private static void bar(Svg svg, int series, double x, double y, double wide, double high, String tooltip) {
        svg.rect("area s" + (series + 1), x, y, wide, high, tooltip);
        if (series > 0) {
            svg.rect("hatch h" + (series + 1), x, y, wide, high, "");
        }
    }

    private String tooltip(ChartSeries series, int index) {
        return data.categories().get(index) + " · " + series.column().title() + " " + series.text(index, language)
                + (series.column().unit().isEmpty() ? "" : " " + series.column().unit());
    }

    private String text(double value) {
        ChartSeries first = data.series().get(0);
        return first.text(BigDecimal.valueOf(value), language);
    }
}
