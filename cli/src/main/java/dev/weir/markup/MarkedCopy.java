package dev.weir.markup;

import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.workbook.PrivateTempFiles;
import dev.weir.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a copy of a workbook with marks. Where its container can be written (.xlsx, .xlsm, .xls of Excel 97 and later) and it is not too large for that, the
 * copy is the workbook itself with its looks; else it is a new .xlsx with the values as Weir reads them, written row by row.
 */
public final class MarkedCopy {

    /** Bytes of XML of a workbook that is changed in memory: about 200,000 cells, which take 200 MB. */
    private static final long LARGEST = 12_000_000;

    private MarkedCopy() {}

    /**
     * @param file the workbook
     * @param values opens it as Weir reads it; asked only where a new workbook is made
     * @param target is written over if it is there; its folder exists
     * @return the ending that the name of such a file has: {@code .xlsx}, {@code .xlsm} or {@code .xls}
     * @throws WeirException when the workbook cannot be read, or the copy not be written
     */
    public static String write(InputFile file, Supplier<GridBook> values, Markup markup, Path target) {
        try (PrivateTempFiles temporary = new PrivateTempFiles()) {
            String[] ending = new String[1];
            TempFile.withStrategy(temporary, () -> {
                ending[0] = build(file, values, markup, target);
                return null;
            });
            return ending[0];
        } catch (IOException | UncheckedIOException failure) {
            IOException cause = failure instanceof IOException own ? own : ((UncheckedIOException) failure).getCause();
            throw new WeirException(
                    Stage.EXPORT,
                    file.name(),
                    "a marked copy of it cannot be written to " + target + ": " + IoReason.of(cause),
                    failure);
        }
    }

    /**
     * Writes a workbook (.xlsx) that holds nothing but one sheet of plain words.
     *
     * @param target is written over if it is there
     * @throws IOException when it cannot be written
     */
    public static void writeOnly(FrontSheet sheet, Path target) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FrontSheetWriter.write(workbook, sheet);
            WorkbookWriter.save(workbook, LocalDateTime.of(1980, 1, 1, 0, 0), target);
        }
    }

    private static String build(InputFile file, Supplier<GridBook> values, Markup markup, Path target) {
        try {
            return copied(file, values, markup, target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String copied(InputFile file, Supplier<GridBook> values, Markup markup, Path target)
            throws IOException {
        ContentKind kind = file.kind();
        boolean writable = kind == ContentKind.OOXML || kind == ContentKind.XLS;
        Optional<PoiCopy> own =
                writable && unpacked(file.path(), kind) <= LARGEST ? PoiCopy.open(file) : Optional.empty();
        if (own.isPresent()) {
            try (PoiCopy copy = own.get()) {
                copy.mark(markup);
                copy.save(target);
                return copy.ending();
            }
        }
        try (GridBook book = values.get()) {
            GridCopy.write(book, markup, target);
        }
        return ".xlsx";
    }

    private static long unpacked(Path path, ContentKind kind) throws IOException {
        if (kind == ContentKind.XLS) {
            return Files.size(path) * 3 / 2;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
        }
    }
}
