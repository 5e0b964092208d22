package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.html.HtmlWriter;
import dev.weir.report.markdown.MarkdownWriter;
import dev.weir.report.xlsx.XlsxReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a clerk or a district has written stands in each form of a report as it is: nowhere a tag, a formula or a mark of the form. */
class HostileTextTest {

    @TempDir
    private Path folder;

    static Stream<String> texts() {
        return Stream.of(
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://example.org\",\"here\")",
                "=cmd|'/c calc'!A0",
                "<script>alert(1)</script>",
                "</svg><script>alert(1)</script>",
                "</title></style><img src=x onerror=alert(1)>",
                "\"><img src=x onerror=alert(1)>",
                "' onload='alert(1)",
                "]]>",
                "<![CDATA[x]]>",
                "<!-- x -->",
                "&lt;b&gt; &amp; &#0;",
                "a | b",
                "\\| b",
                "[a](javascript:alert(1))",
                "![a](http://example.org/a.png)",
                "# a",
                "```",
                "~~a~~",
                "**a** _b_",
                "${1+1} {{a}} {year}",
                "a\u202Eb");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aPageShowsItAndNothingOfItRuns(String text) throws IOException {
        Path file = folder.resolve("page.html");
        new HtmlWriter().write(result(text), file);

        Document page = Jsoup.parse(file.toFile());
        assertThat(page.select("script, img, iframe, object, embed, link, base, form, svg svg, a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select("[onload], [onerror], [src]")).isEmpty();
        assertThat(page.select("svg.chart")).hasSize(2);
        String seen = seen(text);
        assertThat(page.title()).startsWith(seen);
        for (String place : List.of("h1", ".lead", "section h2", "thead th", "tbody th", "tfoot th", ".numbers dt")) {
            assertThat(page.select(place)).as(place).isNotEmpty().allSatisfy(element -> assertThat(element.text())
                    .contains(seen));
        }
        assertThat(page.select("svg title").first().text()).contains(seen);
        assertThat(page.select("svg text").eachText()).anyMatch(label -> label.startsWith(seen.substring(0, 2)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aWorkbookHoldsItAsTextAndIsWellFormed(String text) throws Exception {
        Path file = folder.resolve("book.xlsx");
        new XlsxReport().write(result(text), file);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> values = new ArrayList<>();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA);
                        values.add(cell.toString());
                    }
                }
            }
            assertThat(values).filteredOn(value -> value.contains(text)).hasSizeGreaterThan(6);
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(bytes))
                                .getElementsByTagName("f")
                                .getLength())
                        .as(part.getName())
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdownHasTheSameTableAndNoTag(String text) throws IOException {
        Path file = folder.resolve("page.md");
        new MarkdownWriter().write(result(text), file);

        String page = Files.readString(file);
        assertThat(page.replaceAll("\\\\.", "")).doesNotContain("<", "](", "``");
        assertThat(page.lines().filter(line -> line.startsWith("|"))).hasSize(5).allSatisfy(line -> assertThat(
                        line.replaceAll("\\\\.", "")
                                .chars()
                                .filter(letter -> letter == '|')
                                .count())
                .as(line)
                .isEqualTo(3));
        assertThat(page.lines().filter(line -> line.startsWith("#"))).hasSize(2);
    }

    /** The text as a browser and Jsoup show it. */
    private static String seen(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The text in every place that anybody but Weir fills. */
    private static ReportResult result(String text) {
        ResultColumn name = new ResultColumn("name", text, ValueKind.TEXT, text, -1);
        ResultColumn number = new ResultColumn("number", text, ValueKind.INTEGER, text, 0);
        ResultSection section = new ResultSection(
                text,
                List.of(name, number),
                List.of(List.of(text, 3L), List.of(text + " 2", 4L)),
                Optional.of(List.of(text, 7L)),
                Optional.of(new Chart(ChartType.BAR, "name", List.of("number"), "", "")),
                text);
        return new ReportResult(
                "hostile",
                ReportLanguage.EN,
                ReportStyle.PLAIN,
                text,
                text,
                text,
                LocalDateTime.of(2026, 8, 1, 2, 0),
                List.of(new ParameterValue("since", text, text)),
                Optional.of(text),
                List.of(new KeyNumber(number, Optional.of(5L))),
                List.of(section));
    }
}
