package dev.weir.workbook;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks (.xlsx). Memory does not grow with the rows of tables; equal values give equal bytes. */
public final class WorkbookWriter {

    private static final int ROWS_IN_MEMORY = 100;

    private WorkbookWriter() {}

    /**
     * Writes one file.
     *
     * @param file is written over if it is there; its folder exists
     * @throws WeirException when it cannot be written, or a table has more than {@link Table#MOST_ROWS} rows
     */
    public static void write(Book book, Path file) {
        try (PrivateTempFiles temporary = new PrivateTempFiles()) {
            TempFile.withStrategy(temporary, () -> {
                build(book, file);
                return null;
            });
        } catch (UncheckedIOException failure) {
            throw failed(file, failure.getCause());
        } catch (IOException failure) {
            throw failed(file, failure);
        }
    }

    private static WeirException failed(Path file, IOException failure) {
        return new WeirException(
                Stage.EXPORT,
                file.toString(),
                "the workbook cannot be written; check the permissions and the disk",
                failure);
    }

    private static void build(Book book, Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
            describe(workbook, book);
            Styles styles = new Styles(workbook, book.locale());
            for (BookSheet sheet : book.sheets()) {
                new SheetWriter(streamed, styles, book.title(), sheet).write();
            }
            save(streamed, book.moment(), file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Saves a workbook so that the moment of saving stands nowhere in the file.
     *
     * @param moment for the zip entries
     */
    public static void save(Workbook workbook, LocalDateTime moment, Path file) throws IOException {
        Path asPoiSavesIt = TempFile.createTempFile("workbook", ".xlsx").toPath();
        try {
            try (OutputStream out = Files.newOutputStream(asPoiSavesIt)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                SteadyZip.copy(asPoiSavesIt, moment, out);
            }
        } finally {
            Files.delete(asPoiSavesIt);
        }
    }

    private static void describe(XSSFWorkbook workbook, Book book) {
        Optional<Date> moment = Optional.of(Date.from(book.moment().toInstant(ZoneOffset.UTC)));
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("Weir");
        core.setTitle(book.title());
        core.setCreated(moment);
        core.setModified(moment);
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Weir");
    }
}
