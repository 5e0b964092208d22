package dev.weir.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.Chart;
import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.SampleResult;
import dev.weir.report.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartFigureTest {

    @ParameterizedTest
    @CsvSource({
        "BAR, 1",
        "BAR, 20",
        "BAR, 200",
        "STACKED, 14",
        "LINE, 2",
        "LINE, 30",
        "LINE, 500",
        "MAP, 40",
        "MAP, 900"
    })
    void noTextLiesOnAnotherOrOutside(ChartType type, int rows) {
        ResultSection section = type == ChartType.MAP ? SampleResult.map(rows) : SampleResult.bars(rows, type);
        ChartFigure figure = ChartFigure.of(section, "s1", ReportLanguage.ZH).orElseThrow();

        mustBeApart(figure.wide());
        mustBeApart(figure.narrow());
    }

    /** The scale goes by all series, also where one counts and another is far beyond what a whole number may be. */
    @Test
    void aNumberBeyondEveryWholeNumberIsDrawn() {
        ResultSection section = new ResultSection(
                "Numbers",
                List.of(
                        new ResultColumn("name", "Name", ValueKind.TEXT, "", -1),
                        new ResultColumn("count", "Count", ValueKind.INTEGER, "", 0),
                        new ResultColumn("size", "Size", ValueKind.DECIMAL, "", 1)),
                List.of(List.of("a", 5L, new BigDecimal("1E+300")), List.of("b", -5L, new BigDecimal("-1E+300"))),
                Optional.empty(),
                Optional.of(new Chart(ChartType.BAR, "name", List.of("count", "size"), "", "")),
                "");

        assertThat(ChartFigure.of(section, "s1", ReportLanguage.EN)).isPresent();
    }

    private static void mustBeApart(String svg) {
        Element chart = Jsoup.parse(svg, Parser.xmlParser()).selectFirst("svg");
        double width = Double.parseDouble(chart.attr("viewBox").split(" ")[2]);
        List<double[]> boxes = new ArrayList<>();
        for (Element text : chart.select("text")) {
            double wide = TextWidth.of(text.text());
            double x = Double.parseDouble(text.attr("x"));
            double left =
                    switch (text.attr("text-anchor")) {
                        case "end" -> x - wide;
                        case "middle" -> x - wide / 2;
                        default -> x;
                    };
            double bottom = Double.parseDouble(text.attr("y"));
            double[] box = {left, bottom - 10, left + wide, bottom};
            assertThat(left).as(text.text()).isGreaterThanOrEqualTo(-12);
            assertThat(left + wide).as(text.text()).isLessThanOrEqualTo(width + 12);
            for (double[] other : boxes) {
                boolean apart = box[0] >= other[2] || other[0] >= box[2] || box[1] >= other[3] || other[1] >= box[3];
                assertThat(apart).as(text.text()).isTrue();
            }
            boxes.add(box);
        }
    }
}
