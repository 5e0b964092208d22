package dev.weir.report.html;

import dev.weir.report.ReportResult;
import dev.weir.report.ReportWriter;
import java.nio.file.Path;

/** Writes a result as one page. */
public final class HtmlWriter implements ReportWriter {

    @Override
    public String ending() {
        return "html";
    }

    @Override
    public void write(ReportResult result, Path file) {
        Templates.write("report.jte", ReportPage.of(result), file);
    }
}
