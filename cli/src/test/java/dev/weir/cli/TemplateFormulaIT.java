package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.LibreOffice;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFormulaIT {

    private static final List<String> RIGHT = List.of("11010519491231002X", "11010519491231002x", "110105491231002");
    private static final List<String> WRONG = List.of("110105194912310021", "1101054912310", "11010519491231002Y");

    @TempDir
    Path folder;

    @Test
    void aSpreadsheetFindsAWrongCheckDigit() throws Exception {
        Path form = folder.resolve("form.xlsx");
        assertThat(Called.weir("template", "civil-affairs-subsidy", "--lang", "zh", "-o", form.toString())
                        .code())
                .isZero();
        Path checked = folder.resolve("checked.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(form.toFile());
                OutputStream out = Files.newOutputStream(checked)) {
            XSSFSheet sheet = book.getSheetAt(0);
            Row header = sheet.getRow(2);
            int place = 0;
            for (Cell heading : header) {
                place = heading.getStringCellValue().equals("身份证号码") ? heading.getColumnIndex() : place;
            }
            int column = place;
            String formula = sheet.getDataValidations().stream()
                    .filter(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                    .map(rule -> rule.getValidationConstraint().getFormula1())
                    .findFirst()
                    .orElseThrow();
            assertThat(formula).hasSizeLessThan(256);
            String first = new CellReference(3, column, false, false).formatAsString();
            XSSFSheet results = book.createSheet("results");
            for (String number : RIGHT) {
                result(sheet, results, column, number, formula, first);
            }
            for (String number : WRONG) {
                result(sheet, results, column, number, formula, first);
            }
            book.write(out);
        }
        LibreOffice office = new LibreOffice(folder);
        office.toCsv(List.of(checked));
        assertThat(office.rows("checked", "results").stream()
                        .map(row -> row.get(0).equals("TRUE")))
                .containsExactly(true, true, true, false, false, false);
    }

    private static void result(
            XSSFSheet sheet, XSSFSheet results, int column, String number, String formula, String first) {
        int place = results.getPhysicalNumberOfRows();
        Cell cell = sheet.getRow(3 + place).getCell(column);
        cell.setCellValue(number);
        String own =
                "'" + sheet.getSheetName() + "'!" + new CellReference(3 + place, column, false, false).formatAsString();
        results.createRow(place).createCell(0).setCellFormula(formula.replace(first, own));
    }
}
