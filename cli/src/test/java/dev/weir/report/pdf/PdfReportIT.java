package dev.weir.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.OtherProgram;
import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportResult;
import dev.weir.report.ResultExample;
import dev.weir.report.SampleResult;
import dev.weir.report.html.HtmlWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real printing by a real Chromium. */
class PdfReportIT {

    @TempDir
    private Path folder;

    @Test
    void printsOnA4WithTheMomentOfTheDataAsItsOnlyTimeAndWithEqualBytes() throws Exception {
        Path first = print("first.pdf");
        Path second = print("second.pdf");
        assertThat(second).hasSameBinaryContentAs(first);
        List<String> about =
                OtherProgram.lines(StandardCharsets.UTF_8, "poppler-utils", "pdfinfo", "-isodates", first.toString());
        assertThat(about)
                .anyMatch(line -> line.matches("Title: +停车：车位与车辆.*"))
                .anyMatch(line -> line.matches("CreationDate: +2026-08-01T02:00:00Z"))
                .anyMatch(line -> line.matches("ModDate: +2026-08-01T02:00:00Z"))
                .anyMatch(line -> line.matches("Page size: +594.* x 841.*A4.*"));
    }

    @Test
    void theTotalStandsOnceAndTheTextCanBeSearched() throws Exception {
        List<String> text = OtherProgram.lines(
                StandardCharsets.UTF_8,
                "poppler-utils",
                "pdftotext",
                "-layout",
                print("page.pdf").toString(),
                "-");
        assertThat(String.join("\n", text)).contains("每百辆车28个车位，缺口1,241个").containsOnlyOnce("合计");
    }

    @Test
    void whatWouldRunInAPageIsPrintedAsItIsWritten() throws Exception {
        Path file = print("attack.pdf", SampleResult.of(ReportLanguage.EN, SampleResult.bars(3, ChartType.BAR)));
        List<String> text = OtherProgram.lines(
                StandardCharsets.UTF_8, "poppler-utils", "pdftotext", "-layout", file.toString(), "-");
        assertThat(String.join("\n", text)).contains(SampleResult.ATTACK);
    }

    private Path print(String name) {
        return print(name, ResultExample.in(ReportLanguage.ZH));
    }

    private Path print(String name, ReportResult result) {
        Chromium chromium = Chromium.at(OtherProgram.path("chromium", "chromium"));
        Path file = folder.resolve(name);
        new PdfReport(new HtmlWriter(), chromium).write(result, file);
        return file;
    }
}
