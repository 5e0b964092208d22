package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.html.HtmlWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page of a shipped report, in both languages, in a real browser. */
class ReportPagesIT {

    private static final int PHONE = 360;
    private static final int DESK = 1000;
    private static final int MOST_ON_PAPER = 20;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void openTheBrowser() throws Exception {
        browser = Browser.start(folder);
        for (ReportResult result : results().toList()) {
            new HtmlWriter().write(result, page(result));
        }
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** With one that holds every kind of value, and one of sixty columns and of words without end. */
    static Stream<ReportResult> results() throws IOException {
        return Stream.of(
                        Stream.of(ReportLanguage.values()).map(ResultExample::in),
                        Stream.of(SampleResult.of(
                                ReportLanguage.EN, SampleResult.wide(60), SampleResult.bars(3, ChartType.BAR))),
                        ShippedReports.results().stream())
                .flatMap(results -> results);
    }

    @Test
    void seesWhereALetterHasNoGlyph() throws IOException {
        browser.open(page(results().findFirst().orElseThrow()), DESK, 800);
        assertThat(browser.evaluate(PageRules.MISSING_GLYPHS + "('a\\u0379中')")).hasToString("[\"\u0379\"]");
    }

    @ParameterizedTest
    @MethodSource("results")
    void fetchesNothingAndComplainsOfNothing(ReportResult result) {
        browser.show("screen", Map.of());
        browser.open(page(result), DESK, 800);
        browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(browser.requests()).containsExactly(page(result).toUri().toString());
        assertThat(browser.messages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyLetterHasAGlyph(ReportResult result) {
        browser.open(page(result), DESK, 800);
        assertThat(browser.evaluate(PageRules.MISSING_GLYPHS + "(document.body.textContent)"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("results")
    void drawsEachChartAtEveryWidthInEveryLight(ReportResult result) {
        long charts = result.sections().stream()
                .filter(section ->
                        section.chart().isPresent() && !section.rows().isEmpty())
                .count();
        for (Map<String, String> light : lights()) {
            browser.show("screen", light);
            for (int width : List.of(PHONE, DESK)) {
                browser.open(page(result), width, 800);
                assertThat(
                                browser.evaluate(
                                        "[...document.querySelectorAll('figure svg')].filter(chart => chart.checkVisibility()).map(chart =>"
                                                + " [...chart.querySelectorAll('.area,.line,.place')].filter(shape =>"
                                                + " Math.max(shape.getBoundingClientRect().width, shape.getBoundingClientRect().height) > 0"
                                                + " && [getComputedStyle(shape).fill, getComputedStyle(shape).stroke].some(c => c.startsWith('rgb('))).length)"))
                        .as(
                                "painted shapes of each chart of %s, %s pixels wide, %s",
                                ShippedReports.name(result), width, light)
                        .hasSize((int) charts)
                        .allSatisfy(shapes -> assertThat(shapes.intValue()).isPositive());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void nothingIsWiderThanTheScreenOrThePaper(ReportResult result) {
        for (int width : List.of(PHONE, DESK)) {
            browser.show("screen", Map.of());
            browser.open(page(result), width, 800);
            assertThat(PageRules.tooWide(browser))
                    .as("%s, %s pixels wide", ShippedReports.name(result), width)
                    .isEmpty();
        }
        boolean fitsPaper =
                result.sections().stream().allMatch(section -> section.columns().size() <= MOST_ON_PAPER);
        if (!fitsPaper) {
            return; // its workbook prints them on several pages
        }
        browser.show("print", Map.of());
        browser.open(page(result), 672, 1000); // A4 less its margins
        assertThat(PageRules.tooWide(browser))
                .as("%s on paper", ShippedReports.name(result))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("results")
    void isOpenToEverybody(ReportResult result) {
        for (Map<String, String> light : lights()) {
            for (int width : List.of(PHONE, DESK)) {
                browser.show("screen", light);
                browser.open(page(result), width, 800);
                assertThat(PageRules.violations(browser))
                        .as("%s, %s pixels wide, %s", ShippedReports.name(result), width, light)
                        .isEmpty();
            }
        }
    }

    private static List<Map<String, String>> lights() {
        return List.of(Map.of("prefers-color-scheme", "light"), Map.of("prefers-color-scheme", "dark"));
    }

    private static Path page(ReportResult result) {
        return folder.resolve(ShippedReports.name(result) + ".html");
    }
}
