package dev.weir.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ResultSection;
import dev.weir.report.SampleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlWriterTest {

    private static final long MOST_BYTES = 700_000;

    @TempDir
    private Path folder;

    @Test
    void nothingIsFetchedFromOutsideAndNothingRuns() throws Exception {
        Document page = page(SampleResult.bars(12, ChartType.BAR), SampleResult.map(60));

        assertThat(page.select("script, iframe, object, embed, img, link, base, form"))
                .isEmpty();
        assertThat(page.select("[src], [style], [onload], [onclick], [xlink:href]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
        String style = page.selectFirst("style").data();
        assertThat(style).doesNotContain("@import", "http", "url(\"");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes("UTF-8")));
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-" + hash + "'");
    }

    @Test
    void whateverStandsInTheDataIsShownAndNeverRun() throws IOException {
        Document page = page(SampleResult.bars(3, ChartType.BAR), SampleResult.bars(3, ChartType.STACKED));

        assertThat(page.selectFirst("h1").text()).isEqualTo(SampleResult.ATTACK);
        assertThat(page.selectFirst(".lead").text()).isEqualTo(SampleResult.ATTACK);
        assertThat(page.select("tbody th").first().text()).isEqualTo(SampleResult.ATTACK + "0");
        assertThat(page.select("svg title").eachText()).anyMatch(text -> text.contains(SampleResult.ATTACK));
    }

    @Test
    void everyChartHasATitleADescriptionAndItsTable() throws IOException {
        Document page = page(
                SampleResult.bars(12, ChartType.BAR),
                SampleResult.bars(30, ChartType.STACKED),
                SampleResult.bars(30, ChartType.LINE),
                SampleResult.map(60));

        assertThat(page.select("svg.chart")).hasSize(8);
        for (Element chart : page.select("svg.chart")) {
            assertThat(chart.attr("role")).isEqualTo("img");
            for (String id : chart.attr("aria-labelledby").split(" ")) {
                assertThat(page.getElementById(id).text()).as(id).isNotBlank();
            }
            assertThat(chart.closest("section").select("table tbody tr")).isNotEmpty();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aSectionWithoutRowsSaysSo() throws IOException {
        Document page = page(ReportLanguage.ZH, SampleResult.nothing());

        Element section = page.selectFirst("section");
        assertThat(section.selectFirst(".nothing").text()).isEqualTo("无");
        assertThat(section.selectFirst(".counted").text()).isEqualTo("统计口径 Counted all the same.");
        assertThat(section.select("table, svg")).isEmpty();
    }

    @Test
    void theTotalStandsOnceAtTheEndAndMissingValuesAreDashes() throws IOException {
        Document page = page(SampleResult.bars(3, ChartType.BAR), SampleResult.days());

        assertThat(page.select("section").first().select("tfoot tr").eachText()).containsExactly("Total 4,321 1,234");
        assertThat(page.select("section").last().select("tbody tr").eachText())
                .containsExactly("5 Mar 2026 −1,234.56", "– –");
        assertThat(page.select(".numbers dd").eachText()).containsExactly("1,241 pieces", "–");
    }

    @Test
    void thePageNamesItsLanguage() throws IOException {
        assertThat(page(ReportLanguage.ZH, SampleResult.days())
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("zh");
        assertThat(page(ReportLanguage.ZH, SampleResult.days())
                        .select("tbody tr")
                        .first()
                        .text())
                .isEqualTo("2026年3月5日 −1,234.56");
        assertThat(page(ReportLanguage.EN, SampleResult.days())
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void aLongTableIsCutAndSaysWhereTheRestIs() throws IOException {
        Path file = write(ReportLanguage.EN, SampleResult.bars(20_000, ChartType.BAR), SampleResult.map(20_000));

        Document page = Jsoup.parse(file.toFile());
        assertThat(page.select("section").first().select("tbody tr")).hasSize(400);
        assertThat(page.select("section").first().text())
                .contains("The first 400 of 20000 rows. The workbook (xlsx) has them all.");
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }

    @Test
    void manyCategoriesAreFoldedAndThatIsTold() throws IOException {
        Document page = page(SampleResult.bars(21, ChartType.BAR));

        assertThat(page.select("figcaption").eachText())
                .containsExactly(
                        "The chart shows the 19 largest; the other 2 are added up as “Others”. The table has all of them.");
        assertThat(page.select("svg.wide text").eachText()).contains("Others (2)");
        assertThat(page.select("tbody tr")).hasSize(21);
    }

    @Test
    void othersThatWouldHideTheRestAreLeftOut() throws IOException {
        Document page = page(SampleResult.bars(50, ChartType.BAR));

        assertThat(page.select("figcaption").eachText())
                .containsExactly("The chart shows the 20 largest; the other 30 stand only in the table.");
        assertThat(page.select("tbody tr")).hasSize(50);
    }

    @Test
    void equalResultsGiveEqualBytes() throws IOException {
        ResultSection[] sections = {SampleResult.bars(30, ChartType.STACKED), SampleResult.map(300)};

        assertThat(Files.readAllBytes(write(ReportLanguage.ZH, sections)))
                .isEqualTo(Files.readAllBytes(write(ReportLanguage.ZH, sections)));
    }

    private Document page(ResultSection... sections) throws IOException {
        return page(ReportLanguage.EN, sections);
    }

    private Document page(ReportLanguage language, ResultSection... sections) throws IOException {
        return Jsoup.parse(write(language, sections).toFile());
    }

    private Path write(ReportLanguage language, ResultSection... sections) throws IOException {
        ReportResult result = SampleResult.of(language, sections);
        Path file = Files.createTempDirectory(folder, "page").resolve("sample.html");
        new HtmlWriter().write(result, file);
        assertThat(List.of(Files.readString(file).split("\n", 2)).get(0)).isEqualTo("<!DOCTYPE html>");
        return file;
    }
}
