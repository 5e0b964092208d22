package dev.weir.sample.input;

import dev.weir.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves workbooks so that equal contents are equal files: no moment of saving stands in them, nor who saved them. */
public final class Workbooks {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 8, 1, 0, 0);

    private Workbooks() {}

    /** Saves it; the folder is made if absent. */
    public static void save(XSSFWorkbook workbook, Path file) throws IOException {
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
        workbook.getProperties().getCoreProperties().setCreator("");
        Files.createDirectories(file.getParent());
        WorkbookWriter.save(workbook, MOMENT, file);
    }

    /** The old form, .xls. */
    public static void save(HSSFWorkbook workbook, Path file) throws IOException {
        workbook.getInternalWorkbook().getWriteAccess().setUsername("weir");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
