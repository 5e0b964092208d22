package dev.weir.report.chart;

import dev.weir.report.Chart;
import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chart of a section as SVG, drawn once for wide pages and once for telephones, as letters must not shrink.
 *
 * @param wide an SVG element with title and description
 * @param narrow the same
 * @param description the chart in words
 * @param notes what it does not show
 */
public record ChartFigure(String wide, String narrow, String description, List<String> notes) {

    private static final double WIDE = 720;
    private static final double NARROW = 324;

    public ChartFigure {
        notes = List.copyOf(notes);
    }

    /**
     * @param id of its parts in the page; unique there
     * @return empty if the section has no chart, or nothing to draw
     */
    public static Optional<ChartFigure> of(ResultSection section, String id, ReportLanguage language) {
        return section.chart().flatMap(chart -> draw(section, chart, id, language));
    }

    private static Optional<ChartFigure> draw(ResultSection section, Chart chart, String id, ReportLanguage language) {
        if (chart.type() == ChartType.MAP) {
            MapChart map = MapChart.of(section, chart, language);
            String words = ChartWords.ofMap(section, chart, map.count(), language);
            return map.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ChartFigure(
                            svg(map.draw(WIDE), section, id, words, "wide"),
                            svg(map.draw(NARROW), section, id + "n", words, "narrow"),
                            words,
                            map.notes()));
        }
        ChartData data = ChartData.of(section, chart, language);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        String words = ChartWords.of(section, chart, data, language);
        return Optional.of(new ChartFigure(
                svg(draw(chart.type(), data, language, WIDE), section, id, words, "wide"),
                svg(draw(chart.type(), data, language, NARROW), section, id + "n", words, "narrow"),
                words,
                new ArrayList<>(data.note().stream().toList())));
    }

    private static Drawing draw(ChartType type, ChartData data, ReportLanguage language, double width) {
        return type == ChartType.LINE
                ? new LineChart(data, language, width).draw()
                : new BarChart(data, language, type == ChartType.STACKED && data.canBeStacked(), width).draw();
    }

    private static String svg(Drawing drawing, ResultSection section, String id, String words, String css) {
        return "<svg class=\"chart " + css + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id
                + "-d\" viewBox=\"0 0 "
                + Svg.number(drawing.width()) + " " + Svg.number(drawing.height()) + "\"><title id=\"" + id + "-t\">"
                + Svg.escaped(section.title()) + "</title><desc id=\"" + id + "-d\">" + Svg.escaped(words) + "</desc>"
                + drawing.body() + "</svg>";
    }
}
