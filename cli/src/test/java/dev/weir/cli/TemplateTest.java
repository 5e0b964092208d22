package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    /** What a person would fill in, by what the heading says. */
    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("身份证", "11010519491231002X"),
            Map.entry("电话", "13800000000"),
            Map.entry("手机", "13800000000"),
            Map.entry("住址", "月湖社区3幢2单元501室"),
            Map.entry("房号", "月湖社区3幢2单元501室"),
            Map.entry("楼幢", "月湖社区3幢"),
            Map.entry("地址", "月湖社区3幢2单元501室"),
            Map.entry("位置", "偃月街12号"),
            Map.entry("地点", "偃月街12号"),
            Map.entry("经度", "121.53"),
            Map.entry("纬度", "29.87"),
            Map.entry("车牌", "浙B12345"),
            Map.entry("户号", "330203100001"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access-control-controllers",
                "civil-affairs-subsidy",
                "hotline-requests",
                "police-cameras",
                "property-houses",
                "urban-buildings"
            })
    void whatIsFilledInProperlyIsReadWithoutAFault(String mapping) throws IOException {
        Path form = template(mapping);
        try (XSSFWorkbook book = open(form)) {
            XSSFSheet sheet = book.getSheetAt(0);
            Row header = header(sheet);
            Row row = sheet.getRow(header.getRowNum() + 1);
            for (Cell heading : header) {
                fill(sheet, row.getCell(heading.getColumnIndex()), heading.getStringCellValue());
            }
            save(book, form);
        }
        Called converted = Called.weir(
                "convert",
                form.toString(),
                "--mapping",
                mapping,
                "-o",
                folder.resolve("rows.csv").toString());
        assertThat(converted.err()).contains(", 1 rows, 0 rejected").doesNotContain("F0");
        assertThat(converted.code()).isZero();
    }

    @Test
    void anEmptyFormHoldsNoRow() throws IOException {
        Path form = template("civil-affairs-subsidy");
        Called converted = Called.weir(
                "convert", form.toString(), "-o", folder.resolve("rows.csv").toString());
        assertThat(converted.err()).contains("read by civil-affairs-subsidy, 0 rows, 0 rejected");
    }

    @Test
    void theFormKnowsItsIssueItsSheetAndItsChoices() throws IOException {
        try (XSSFWorkbook book = open(template("civil-affairs-subsidy"))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("低保");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("低保家庭台账（2026年11月）");
            assertThat(sheet.getDataValidations().stream()
                            .map(XSSFDataValidation::getValidationConstraint)
                            .map(DataValidationConstraint::getExplicitListValues)
                            .filter(choices -> choices != null)
                            .map(List::of))
                    .contains(List.of("男", "女"));
            assertThat(book.getSheetVisibility(book.getSheetIndex("选项")).name()).isEqualTo("HIDDEN");
            assertThat(sheet.getProtect()).isTrue();
            Row header = header(sheet);
            assertThat(header.getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(header.getRowNum() + 1)
                            .getCell(0)
                            .getCellStyle()
                            .getLocked())
                    .isFalse();
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getLocked()).isFalse();
        }
    }

    @Test
    void whatPeopleDoNotFillInHasNoForm() {
        Called text = Called.weir(
                "template", "parking-vehicles", "-o", folder.resolve("a.xlsx").toString());
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.err()).contains("reads delimited text only");
        assertThat(Called.weir(
                                "template",
                                "police-residents",
                                "-o",
                                folder.resolve("a.xlsx").toString())
                        .err())
                .contains("it is query");
        assertThat(Called.weir("template", "civil-affairs-subsidi").err()).contains("civil-affairs-subsidy");
        assertThat(folder).isEmptyDirectory();
    }

    private Path template(String mapping) {
        Path form = folder.resolve(mapping + "-2026-11.xlsx");
        Called made = Called.weir("template", mapping, "--issue", "2026-11", "--lang", "zh", "-o", form.toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        return form;
    }

    private static void fill(XSSFSheet sheet, Cell cell, String heading) {
        DataValidationConstraint rule = sheet.getDataValidations().stream()
                .filter(each -> each.getRegions().getCellRangeAddress(0).getFirstColumn() == cell.getColumnIndex())
                .map(XSSFDataValidation::getValidationConstraint)
                .findFirst()
                .orElseThrow();
        if (rule.getValidationType() == DataValidationConstraint.ValidationType.LIST) {
            cell.setCellValue(rule.getExplicitListValues() == null ? "" : rule.getExplicitListValues()[0]);
        } else if (rule.getValidationType() == DataValidationConstraint.ValidationType.DATE) {
            cell.setCellValue(LocalDate.of(2026, 11, 5));
        } else {
            String known = FILLED.entrySet().stream()
                    .filter(entry -> heading.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            boolean number = rule.getValidationType() != DataValidationConstraint.ValidationType.FORMULA;
            if (number) {
                cell.setCellValue(known.isEmpty() ? 2 : Double.parseDouble(known));
            } else {
                cell.setCellValue(known.isEmpty() ? heading + "一" : known);
            }
        }
    }

    private static Row header(Sheet sheet) {
        return sheet.getRow(2);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }
}
