package dev.weir.markup;

import dev.weir.markup.SheetMarks.Place;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in memory that is changed and saved under another name. */
final class PoiCopy implements AutoCloseable {

    /** By which programs know the copy again. */
    static final String MARK = "WeirReturned";

    private final Workbook workbook;

    private PoiCopy(Workbook workbook) {
        this.workbook = workbook;
    }

    /** @return empty when POI does not know this kind of workbook, such as .xls of Excel 95, strict OOXML or .xlsb */
    static Optional<PoiCopy> open(InputFile file) {
        try {
            return Optional.of(new PoiCopy(opened(file)));
        } catch (RuntimeException | IOException unknown) {
            return Optional.empty();
        }
    }

    private static Workbook opened(InputFile file) throws IOException {
        if (file.kind() == ContentKind.XLS) {
            POIFSFileSystem files = new POIFSFileSystem(file.path().toFile(), true);
            try {
                return new HSSFWorkbook(files, true);
            } catch (IOException | RuntimeException failure) {
                files.close();
                throw failure;
            }
        }
        // not from the file itself, which POI would not let be changed, even in memory
        try (InputStream in = Files.newInputStream(file.path())) {
            return new XSSFWorkbook(in);
        }
    }

    String ending() {
        if (workbook.getSpreadsheetVersion() == SpreadsheetVersion.EXCEL97) {
            return ".xls";
        }
        return ((XSSFWorkbook) workbook).isMacroEnabled() ? ".xlsm" : ".xlsx";
    }

    void mark(Markup markup) {
        CellPaint paint = new CellPaint(workbook);
        Map<String, Integer> names = new HashMap<>();
        Set<Sheet> marked = new HashSet<>();
        for (Sheet sheet : workbook) {
            names.put(sheet.getSheetName().strip(), workbook.getSheetIndex(sheet));
        }
        for (SheetMarks marks : markup.sheets()) {
            Integer index = names.get(marks.sheet().strip());
            if (index != null) {
                Sheet sheet = workbook.getSheetAt(index);
                marked.add(sheet);
                mark(sheet, marks, paint);
                workbook.setSheetVisibility(index, SheetVisibility.VISIBLE);
            }
        }
        if (markup.onlyThese()) {
            keepOnly(marked);
        }
        markup.front().ifPresent(front -> FrontSheetWriter.write(workbook, front));
        markup.mark().ifPresent(this::remember);
        if (workbook instanceof XSSFWorkbook xlsx) {
            xlsx.unLock();
        }
    }

    private static void mark(Sheet sheet, SheetMarks marks, CellPaint paint) {
        marks.texts().forEach((place, text) -> SheetCells.cell(sheet, place).setCellValue(text));
        RowPlaces places = RowPlaces.SAME;
        if (marks.kept().isPresent()) {
            places = new KeptRows(sheet, marks.kept().get()).keep();
        }
        for (SheetMarks.Note note : marks.notes()) {
            long row = places.of(note.place().row());
            if (row > 0) {
                paint.note(sheet, new Place(row, note.place().column()), note);
            }
        }
        if (marks.column().isPresent()) {
            new ColumnWriter(sheet, paint).write(marks.column().get(), places);
        }
    }

    /** Writes texts into cells, as days and numbers where the cell has the format of such, and adds a sheet behind all others. */
    void fill(Map<String, Map<Place, String>> sheets, FrontSheet behind) {
        sheets.forEach((name, cells) -> cells.forEach((place, text) -> {
            Cell cell = SheetCells.cell(workbook.getSheet(name), place);
            boolean empty = cell.getCellType() == CellType.BLANK
                    || cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().isBlank();
            if (empty) {
                CellText.put(cell, text);
            }
        }));
        int active = workbook.getActiveSheetIndex();
        FrontSheetWriter.write(workbook, behind);
        workbook.setSheetOrder(workbook.getSheetName(0), workbook.getNumberOfSheets() - 1);
        workbook.getSheetAt(workbook.getNumberOfSheets() - 1).setSelected(false);
        workbook.setActiveSheet(active);
    }

    private void keepOnly(Set<Sheet> marked) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (!marked.contains(workbook.getSheetAt(i))) {
                workbook.removeSheetAt(i);
            }
        }
        for (Name name : Set.copyOf(workbook.getAllNames())) {
            workbook.removeName(name);
        }
    }

    /** Programs that save the workbook anew keep its properties and the names of cells. */
    private void remember(String mark) {
        Name name = workbook.createName();
        name.setNameName(MARK);
        name.setRefersToFormula("'" + workbook.getSheetName(0).replace("'", "''") + "'!$A$1");
        if (workbook instanceof XSSFWorkbook xlsx) {
            var properties = xlsx.getProperties().getCustomProperties();
            if (!properties.contains(MARK)) {
                properties.addProperty(MARK, mark);
            }
            return;
        }
        HSSFWorkbook xls = (HSSFWorkbook) workbook;
        xls.createInformationProperties();
        DocumentSummaryInformation summary = xls.getDocumentSummaryInformation();
        CustomProperties properties =
                Optional.ofNullable(summary.getCustomProperties()).orElseGet(CustomProperties::new);
        properties.put(MARK, mark);
        summary.setCustomProperties(properties);
    }

    void save(Path target) throws IOException {
        if (workbook instanceof XSSFWorkbook) {
            WorkbookWriter.save(workbook, LocalDateTime.of(1980, 1, 1, 0, 0), target);
            return;
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            workbook.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
