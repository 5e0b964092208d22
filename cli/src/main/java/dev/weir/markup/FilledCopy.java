package dev.weir.markup;

import dev.weir.markup.SheetMarks.Place;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.workbook.PrivateTempFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.util.TempFile;

/** Writes a copy of somebody's form with more in its empty cells; everything else stays as it is. */
public final class FilledCopy {

    private FilledCopy() {}

    /**
     * @param sheets what is written into empty cells, by the names of the sheets
     * @param behind a sheet that is added at the end
     * @param target is written over if it is there; its folder exists
     * @throws WeirException when the form is no workbook that can be written, or the copy cannot be
     */
    public static void write(InputFile file, Map<String, Map<Place, String>> sheets, FrontSheet behind, Path target) {
        if (file.kind() != ContentKind.OOXML && file.kind() != ContentKind.XLS) {
            throw file.refused("a form is filled in a workbook of Excel; save it as .xlsx");
        }
        try (PrivateTempFiles temporary = new PrivateTempFiles()) {
            TempFile.withStrategy(temporary, () -> {
                save(file, sheets, behind, target);
                return null;
            });
        } catch (IOException | UncheckedIOException failure) {
            IOException cause = failure instanceof IOException own ? own : ((UncheckedIOException) failure).getCause();
            throw new WeirException(Stage.EXPORT, target.toString(), IoReason.of(cause), failure);
        }
    }

    private static void save(InputFile file, Map<String, Map<Place, String>> sheets, FrontSheet behind, Path target) {
        try (PoiCopy copy = PoiCopy.open(file)
                .orElseThrow(() -> file.refused("it cannot be written again; save it as .xlsx, without a password"))) {
            copy.fill(sheets, behind);
            copy.save(target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
