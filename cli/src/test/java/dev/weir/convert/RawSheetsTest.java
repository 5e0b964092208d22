package dev.weir.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.shown.SystemFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawSheetsTest {

    @TempDir
    Path folder;

    @Test
    void keepsDigitsThatNoBinaryNumberHolds() throws IOException {
        List<String> written = List.of(
                "330203198306140675", "12345678901234567890", "0.1", "1.2345678901234567891", "0.29999999999999999");
        Path file = folder.resolve("numbers.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFRow row = book.createSheet().createRow(0);
            for (int i = 0; i < written.size(); i++) {
                row.createCell(i).setCellValue(1);
                row.getCell(i).getCTCell().setV(written.get(i));
            }
            book.write(out);
        }
        assertThat(convert(file, CellForm.STORED))
                .isEqualTo("330203198306140675,12345678901234567890,0.1,1.2345678901234567891,0.3\n");
    }

    @Test
    void allLinesHaveAsManyCellsAlsoWhereTheFileDoesNotSayHowMany() throws IOException {
        Path text = Files.writeString(folder.resolve("list.csv"), "名册\n户号,户主,电话\nH1,张三\n");
        assertThat(convert(text, CellForm.STORED)).isEqualTo("名册,,\n户号,户主,电话\nH1,张三,\n");
        Path streamed = folder.resolve("streamed.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(streamed)) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("名册");
            sheet.createRow(2).createCell(2).setCellValue("电话");
            book.write(out);
        }
        assertThat(convert(streamed, CellForm.STORED)).isEqualTo("名册,,\n,,\n,,电话\n");
    }

    @Test
    void anOpenDocumentCellThatDisplaysNothingShowsNothing() throws IOException {
        Path file = folder.resolve("list.ods");
        String cells = "<table:table-cell office:value-type=\"float\" office:value=\"0\"><text:p/></table:table-cell>"
                + "<table:table-cell office:value-type=\"float\" office:value=\"7.5\"/>"
                + "<table:table-cell office:value-type=\"float\" office:value=\"7.5\"><text:p>7.50</text:p></table:table-cell>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                            + "<table:table table:name=\"S\"><table:table-row>" + cells
                            + "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(convert(file, CellForm.SHOWN)).isEqualTo(",7.5,7.50\n");
        assertThat(convert(file, CellForm.STORED)).isEqualTo("0,7.5,7.5\n");
    }

    @Test
    void aPageSaysItselfWhatItsEncodingIs() throws IOException {
        Path page = folder.resolve("list.xls");
        Files.write(
                page,
                "<html><meta charset=\"gbk\"><table><tr><td>户号</td><td>户主</td></tr></table></html>".getBytes("GBK"));
        assertThat(conversion(CellForm.STORED, new FileTarget(folder.resolve("page.csv"), true))
                        .convert(new InputFile(page, "page"), "", "page")
                        .notes())
                .contains("Read as GB18030, as the page itself says.");
    }

    @Test
    void whatWasWrittenBeforeIsNoInputOfTheNextCall() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("ledgers/out"));
        Files.writeString(folder.resolve("ledgers/a.csv"), "a,b\n");
        Files.writeString(inside.resolve("a.csv"), "a,b\n");
        assertThat(InputFiles.of(List.of(folder.resolve("ledgers")), Optional.of(inside))
                        .found())
                .extracting(InputFiles.Found::path)
                .containsExactly(folder.resolve("ledgers/a.csv"));
        assertThat(InputFiles.of(List.of(folder.resolve("ledgers")), Optional.empty())
                        .found())
                .hasSize(2);
    }

    @Test
    void saysWhatIsFullAndWhatIsNoFolder() throws IOException {
        Path text = Files.writeString(folder.resolve("list.csv"), "a,b\n");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> conversion(CellForm.STORED, new StreamTarget(full, "standard output"))
                        .convert(new InputFile(text, "list.csv"), "", "list"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("standard output: the disk is full");
        assertThatThrownBy(() -> conversion(CellForm.STORED, new FolderTarget(text, false))
                        .convert(new InputFile(text, "list.csv"), "", "list"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("list.csv is a file, not a folder");
    }

    private static RawConversion conversion(CellForm form, Target target) {
        return new RawConversion(
                new RawOptions(form, SystemFormats.ENGLISH, Optional.empty(), RawFormat.CSV, List.of()), target);
    }

    private static String convert(Path file, CellForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        conversion(form, new StreamTarget(out, "test")).convert(new InputFile(file, "ledger"), "", "ledger");
        return out.toString(StandardCharsets.UTF_8);
    }
}
