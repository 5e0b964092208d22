package dev.weir.report.pdf;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.report.ReportResult;
import dev.weir.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints a report.
 *
 * @param page makes the HTML that is printed
 */
public record PdfReport(ReportWriter page, Chromium chromium) implements ReportWriter {

    @Override
    public String ending() {
        return "pdf";
    }

    @Override
    public void write(ReportResult result, Path file) {
        try (PrintFolder folder = new PrintFolder()) {
            page.write(result, folder.page());
            chromium.print(folder);
            byte[] printed = Files.readAllBytes(folder.pdf());
            PdfDates.set(printed, result.asOf());
            PdfNodes.number(printed);
            Files.write(file, printed);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    file.toString(),
                    "the page cannot be printed; check the permissions and the disk",
                    failure);
        }
    }
}
