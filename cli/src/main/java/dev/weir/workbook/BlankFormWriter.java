package dev.weir.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes forms (.xlsx): the sheet to fill in, a sheet that explains it, a hidden one with what can be chosen. Equal forms give equal bytes. */
public final class BlankFormWriter {

    private BlankFormWriter() {}

    /** @param out stays open */
    public static void write(BlankForm form, OutputStream out) throws IOException {
        try (PrivateTempFiles temporary = new PrivateTempFiles()) {
            TempFile.withStrategy(temporary, () -> {
                save(form, out);
                return null;
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void save(BlankForm form, OutputStream out) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new FormSheets(workbook, form);
            Path file = TempFile.createTempFile("form", ".xlsx").toPath();
            WorkbookWriter.save(workbook, form.moment(), file);
            Files.copy(file, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
