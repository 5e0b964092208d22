package dev.weir.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.shown.SystemFormats;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawConversionTest {

    @TempDir
    Path folder;

    private static final String STORED =
            "户号,面积,日期,\n,,,\n\"H1,\"\"a\"\"\",0.30000000000000004,2026-03-05,TRUE\n,,2026-03-05 14:30:00,#N/A\n";

    @Test
    void everyValueStandsInItsPlaceAsItIsStored() throws IOException {
        assertThat(convert(ledger(new XSSFWorkbook()), RawFormat.CSV, CellForm.STORED))
                .isEqualTo(STORED);
        assertThat(convert(ledger(new HSSFWorkbook()), RawFormat.CSV, CellForm.STORED))
                .isEqualTo(STORED);
    }

    @Test
    void everyValueStandsInItsPlaceAsExcelShowsIt() throws IOException {
        String shown = "户号,面积,日期,\n,,,\n\"H1,\"\"a\"\"\",0.30万元,2026年3月5日,TRUE\n,,2026年3月5日,#N/A\n";
        assertThat(convert(ledger(new XSSFWorkbook()), RawFormat.CSV, CellForm.SHOWN))
                .isEqualTo(shown);
        assertThat(convert(ledger(new HSSFWorkbook()), RawFormat.CSV, CellForm.SHOWN))
                .isEqualTo(shown);
    }

    @Test
    void jsonKeepsNumbersAndTruthValues() throws IOException {
        assertThat(convert(ledger(new XSSFWorkbook()), RawFormat.JSON, CellForm.STORED))
                .isEqualTo("""
                [
                ["户号","面积","日期"],
                [],
                ["H1,\\"a\\"",0.30000000000000004,"2026-03-05",true],
                [null,null,"2026-03-05 14:30:00","#N/A"]
                ]
                """);
    }

    @Test
    void aWorkbookOfTheSheetSaysTheSameWhenItIsConvertedAgain() throws IOException {
        Path once = folder.resolve("once.xlsx");
        conversion(RawFormat.XLSX, CellForm.STORED, new FileTarget(once, false))
                .convert(new InputFile(ledger(new XSSFWorkbook()), "ledger"), "", "ledger.xlsx");
        assertThat(convert(once, RawFormat.CSV, CellForm.STORED)).isEqualTo(STORED);
        try (Workbook book = WorkbookFactory.create(once.toFile(), null, true)) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(0.30000000000000004);
            assertThat(book.getSheetAt(0).getRow(2).getCell(2).getLocalDateTimeCellValue())
                    .isEqualTo("2026-03-05T00:00");
        }
    }

    @Test
    void aWorkbookUnderAPasswordOpensWithIt() throws Exception {
        Path plain = ledger(new XSSFWorkbook());
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("钥匙");
            try (OPCPackage book = OPCPackage.open(plain.toFile(), PackageAccess.READ_WRITE);
                    OutputStream out = encryptor.getDataStream(container)) {
                book.save(out);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }
        assertThatThrownBy(() -> convert(locked, RawFormat.CSV, CellForm.STORED))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("protected by a password");
        Path out = folder.resolve("unlocked.csv");
        new RawConversion(options(RawFormat.CSV, CellForm.STORED, List.of("wrong", "钥匙")), new FileTarget(out, false))
                .convert(new InputFile(locked, "locked"), "", "locked.xlsx");
        assertThat(out).hasContent(STORED);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ledger.xlsx", "locked.xlsx", "unlocked.csv");
        }
    }

    @Test
    void xmlOfExcel2003IsRead() throws IOException {
        Path file = folder.resolve("old.xls");
        Files.writeString(file, """
                <?xml version="1.0"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                 <Styles>
                  <Style ss:ID="Default"><NumberFormat/></Style>
                  <Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d;@"/></Style>
                  <Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
                 </Styles>
                 <Worksheet ss:Name="名册"><Table ss:ExpandedColumnCount="3">
                  <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">户号</Data></Cell><Cell><Data ss:Type="String">日期</Data></Cell></Row>
                  <Row ss:Index="3"><Cell ss:StyleID="p"><Data ss:Type="Number">0.25</Data></Cell><Cell ss:Index="3" ss:StyleID="d"><Data ss:Type="DateTime">2026-03-05T00:00:00.000</Data></Cell></Row>
                 </Table></Worksheet>
                </Workbook>
                """);
        assertThat(convert(file, RawFormat.CSV, CellForm.STORED)).isEqualTo("户号,,日期\n,,\n0.25,,2026-03-05\n");
        assertThat(convert(file, RawFormat.CSV, CellForm.SHOWN)).isEqualTo("户号,,日期\n,,\n25.00%,,2026/3/5\n");
    }

    @Test
    void textCalledXlsIsReadByItsContent() throws IOException {
        Path file = folder.resolve("text.xls");
        Files.write(file, "户号\t户主\nH1\t张三\n".getBytes(Charset.forName("GB18030")));
        assertThat(convert(file, RawFormat.CSV, CellForm.STORED)).isEqualTo("户号,户主\nH1,张三\n");
    }

    @Test
    void nothingIsReplacedUnlessThatIsSaid() throws IOException {
        Path file = ledger(new XSSFWorkbook());
        FolderTarget target = new FolderTarget(folder.resolve("out"), false);
        conversion(RawFormat.CSV, CellForm.STORED, target).convert(new InputFile(file, "x"), "a/", "ledger.xlsx");
        Path written = folder.resolve("out/a/ledger.名册.csv");
        assertThat(written).hasContent(STORED);
        Files.writeString(written, "mine");
        assertThatThrownBy(
                        () -> conversion(RawFormat.CSV, CellForm.STORED, new FolderTarget(folder.resolve("out"), false))
                                .convert(new InputFile(file, "x"), "a/", "ledger.xlsx"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("is there already");
        assertThat(written).hasContent("mine");
        conversion(RawFormat.CSV, CellForm.STORED, new FolderTarget(folder.resolve("out"), true))
                .convert(new InputFile(file, "x"), "a/", "ledger.xlsx");
        assertThat(written).hasContent(STORED);
    }

    private static RawOptions options(RawFormat format, CellForm form, List<String> passwords) {
        return new RawOptions(form, SystemFormats.ENGLISH, Optional.empty(), format, passwords);
    }

    private static RawConversion conversion(RawFormat format, CellForm form, Target target) {
        return new RawConversion(options(format, form, List.of()), target);
    }

    @Test
    void whatHoldsOneSheetIsNotTouchedByAWorkbookOfTwo() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("一").createRow(0).createCell(0).setCellValue("first");
            book.createSheet("二").createRow(0).createCell(0).setCellValue("second");
            book.write(out);
        }
        Path good = Files.writeString(folder.resolve("good.csv"), "good");
        assertThatThrownBy(() -> conversion(RawFormat.CSV, CellForm.STORED, new FileTarget(good, true))
                        .convert(new InputFile(file, "two.xlsx"), "", "two"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("more than one sheet");
        assertThat(good).hasContent("good");
    }

    private String convert(Path file, RawFormat format, CellForm form) throws IOException {
        Path out = folder.resolve("converted");
        conversion(format, form, new FileTarget(out, true)).convert(new InputFile(file, "ledger"), "", "ledger");
        String text = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        return text;
    }

    private Path ledger(Workbook book) throws IOException {
        Path file = folder.resolve("ledger" + (book instanceof XSSFWorkbook ? ".xlsx" : ".xls"));
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("名册");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("户号");
            header.createCell(1).setCellValue("面积");
            header.createCell(2).setCellValue("日期");
            Row first = sheet.createRow(2);
            first.createCell(0).setCellValue("H1,\"a\"");
            first.createCell(1).setCellValue(0.1 + 0.2);
            first.getCell(1).setCellStyle(style(book, "0.00\"万元\""));
            first.createCell(2).setCellValue(46086);
            first.getCell(2).setCellStyle(style(book, "yyyy\"年\"m\"月\"d\"日\""));
            first.createCell(3).setCellValue(true);
            Row second = sheet.createRow(3);
            second.createCell(2).setCellValue(46086 + 14.5 / 24);
            second.getCell(2).setCellStyle(first.getCell(2).getCellStyle());
            second.createCell(3).setCellErrorValue(FormulaError.NA.getCode());
            book.write(out);
        }
        return file;
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
