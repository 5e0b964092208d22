package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.Mapping;
import dev.weir.problem.WeirException;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers in .xls workbooks, with the same rules of text as those in .xlsx. */
class XlsWorkbookTest {

    private static final Mapping HOUSES = mapping(required("no", "户号"), optional("value", "值"));

    @TempDir
    Path folder;

    private final HSSFWorkbook workbook = new HSSFWorkbook();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void readsALedgerWithTitleMergedCellsTotalAndNote() {
        Sheet sheet = workbook.createSheet("一幢");
        sheet.createRow(0).createCell(0).setCellValue("江东花园房屋台账");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
        header(sheet, 2);
        cell(sheet, 3, 0).setCellValue("H1");
        cell(sheet, 3, 1).setCellValue(13812345678d);
        cell(sheet, 4, 1).setCellValue(0.1 + 0.2);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
        cell(sheet, 5, 0).setCellValue("合计");
        cell(sheet, 7, 0).setCellValue("填表人：王五");

        ReadLedger ledger = read(HOUSES);

        assertThat(ledger.rows()).containsExactly("4|H1|13812345678", "5|H1|0.3", "6|合计|");
        assertThat(ledger.summary().parts())
                .flatExtracting(TitledPart::lines)
                .flatExtracting(TitleLine::texts)
                .containsExactly("江东花园房屋台账");
        assertThat(ledger.summary().sheets().get("一幢").values()).containsExactlyInAnyOrder(1L, 1L, 2L, 1L, 1L);
    }

    @Test
    void numbersAreTheirValueUnlessTheirFormatSaysMore() {
        Sheet sheet = workbook.createSheet("s");
        header(sheet, 0);
        Object[][] values = {
            {7d, "000000"},
            {46086d, "yyyy/m/d"},
            {46086.5, "yyyy-mm-dd hh:mm"},
            {1234.5, "#,##0.00"},
            {1e15, "0"},
            {0.25, "0%"},
            {3302031990d, "General"},
            {-0d, "General"},
            {27.5, "[h]:mm"}
        };
        for (int i = 0; i < values.length; i++) {
            cell(sheet, i + 1, 0).setCellValue("x");
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat((String) values[i][1]));
            cell(sheet, i + 1, 1).setCellValue((double) values[i][0]);
            cell(sheet, i + 1, 1).setCellStyle(style);
        }

        assertThat(read(HOUSES).rows())
                .containsExactly(
                        "2|x|000007",
                        "3|x|F063:" + LocalDate.of(2026, 3, 5),
                        "4|x|F063:2026-03-05 12:00:00",
                        "5|x|1234.5",
                        "6|x|F061:1000000000000000",
                        "7|x|25%",
                        "8|x|3302031990",
                        "9|x|0",
                        "10|x|660:00:00");
    }

    @Test
    void formulasGiveWhatWasComputed() {
        Sheet sheet = workbook.createSheet("s");
        header(sheet, 0);
        String[] formulas = {"1+1", "\"户\"&\"主\"", "1=1", "1/0", "\"\""};
        for (int i = 0; i < formulas.length; i++) {
            cell(sheet, i + 1, 0).setCellValue("x");
            cell(sheet, i + 1, 1).setCellFormula(formulas[i]);
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(read(HOUSES).rows()).containsExactly("2|x|2", "3|x|户主", "4|x|TRUE", "5|x|F060:#DIV/0!", "6|x|");
    }

    @Test
    void longAndFormattedTextsArriveWhole() {
        Sheet sheet = workbook.createSheet("s");
        header(sheet, 0);
        String longest = "长x".repeat(16_383);
        for (int i = 1; i <= 40; i++) {
            cell(sheet, i, 0).setCellValue(i + longest.substring(0, 32_000));
        }
        HSSFRichTextString formatted = new HSSFRichTextString("粗细\u0001粗");
        formatted.applyFont(0, 1, workbook.createFont());
        cell(sheet, 41, 0).setCellValue(formatted);

        ReadLedger ledger = read(HOUSES);

        assertThat(ledger.rows()).hasSize(41).startsWith("2|1" + longest.substring(0, 32_000) + "|");
        assertThat(ledger.rows().get(40)).isEqualTo("42|粗细粗|");
        assertThat(ledger.summary().notes())
                .containsExactly("1 control character (such as NUL) left out of the texts.");
    }

    @Test
    void hiddenSheetsAreLeftOutAndTheOthersAreRead() {
        header(workbook.createSheet("旧"), 0);
        workbook.setSheetHidden(0, true);
        for (String name : new String[] {"一幢", "二幢"}) {
            Sheet sheet = workbook.createSheet(name);
            header(sheet, 0);
            cell(sheet, 1, 0).setCellValue(name);
            cell(sheet, 1, 1).setCellValue(true);
        }
        workbook.setActiveSheet(1);

        ReadLedger ledger = read(HOUSES);

        assertThat(ledger.rows()).containsExactly("2|一幢|TRUE", "2|二幢|TRUE");
        assertThat(ledger.summary().notes())
                .containsExactly("The hidden sheet \"旧\" was left out; name it exactly in the mapping to read it.");
    }

    @Test
    void readsTheLastRowAndColumn() {
        Sheet sheet = workbook.createSheet("s");
        header(sheet, 0);
        cell(sheet, 65_535, 0).setCellValue("last");
        cell(sheet, 65_535, 255).setCellValue("end");

        ReadLedger ledger = read(HOUSES);

        assertThat(ledger.rows()).containsExactly("65536|last|");
        assertThat(ledger.extras()).containsExactly("{\"IV\": \"end\"}");
    }

    @Test
    void anyCutIsAClearRefusalOrTheWholeLedger() throws IOException {
        Sheet sheet = workbook.createSheet("s");
        header(sheet, 0);
        for (int i = 1; i < 500; i++) {
            cell(sheet, i, 0).setCellValue("H" + i);
        }
        Path whole = write();
        byte[] bytes = Files.readAllBytes(whole);
        int rows = ReadLedger.of(whole, HOUSES).rows().size();
        for (int length = 512; length < bytes.length; length += 1024) {
            Path cut = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> {
                        assertThat(ReadLedger.of(cut, HOUSES).rows()).hasSize(rows);
                        throw new WeirException(null, "", "all rows were read; ");
                    })
                    .isInstanceOf(WeirException.class)
                    .hasMessageContaining("; ");
        }
    }

    private static void header(Sheet sheet, int row) {
        cell(sheet, row, 0).setCellValue("户号");
        cell(sheet, row, 1).setCellValue("值");
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column) == null ? found.createCell(column, CellType.BLANK) : found.getCell(column);
    }

    private ReadLedger read(Mapping mapping) {
        return ReadLedger.of(write(), mapping);
    }

    private Path write() {
        Path file = folder.resolve("test.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
