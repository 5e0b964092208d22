package dev.weir.cli;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.report.ReportResult;
import dev.weir.report.html.HtmlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The result of a report as one page. */
final class InspectionPage {

    private InspectionPage() {}

    /** @param folder for a temporary file */
    static String of(ReportResult report, Path folder) {
        Path page = folder.resolve("page.html");
        new HtmlWriter().write(report, page);
        try {
            String text = Files.readString(page);
            Files.delete(page);
            return text;
        } catch (IOException failure) {
            throw new WeirException(Stage.EXPORT, page.toString(), "the page cannot be read again", failure);
        }
    }
}
