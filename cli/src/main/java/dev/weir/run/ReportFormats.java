package dev.weir.run;

import dev.weir.report.ReportWriter;
import dev.weir.report.html.HtmlWriter;
import dev.weir.report.markdown.MarkdownWriter;
import dev.weir.report.pdf.Chromium;
import dev.weir.report.pdf.PdfReport;
import dev.weir.report.xlsx.XlsxReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The writers of reports by the names of their formats. */
public final class ReportFormats {

    /** All formats, the first of which an index page leads to. */
    public static final List<String> ALL = List.of("html", "xlsx", "pdf", "md");

    private ReportFormats() {}

    /**
     * @param formats some of {@link #ALL}
     * @param browser that prints PDF; empty for the first that is installed
     * @throws dev.weir.problem.RefusedException when PDF is wanted and there is no browser; it says how to get one
     */
    public static List<ReportWriter> writers(List<String> formats, Optional<Path> browser) {
        return ALL.stream()
                .filter(formats::contains)
                .map(format -> writer(format, browser))
                .toList();
    }

    private static ReportWriter writer(String format, Optional<Path> browser) {
        return switch (format) {
            case "html" -> new HtmlWriter();
            case "xlsx" -> new XlsxReport();
            case "md" -> new MarkdownWriter();
            default ->
                new PdfReport(
                        new HtmlWriter(),
                        browser.map(Chromium::at)
                                .orElseGet(() -> Chromium.on(Objects.requireNonNullElse(System.getenv("PATH"), ""))));
        };
    }
}
