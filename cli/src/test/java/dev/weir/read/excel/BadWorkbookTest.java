package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(new byte[0], "the file is not an Excel workbook but empty: it holds no byte; copy it again");
    }

    @Test
    void aWebPageWithoutATable() throws IOException {
        assertRefused(
                "<html><frameset><frame src='sheet1.htm'></frameset></html>".getBytes(StandardCharsets.UTF_8),
                "the web page has no table; save the list itself");
        assertRefused(
                ("<html>" + "<table><tr><td>1</table>".repeat(300)).getBytes(StandardCharsets.UTF_8),
                "the web page has more than 200 tables; ");
    }

    @Test
    void aTextFileOfAnyEncoding() throws IOException {
        assertRefused("户号,户主\nH1,张三\n".getBytes(Charset.forName("GB18030")), "but a text file (such as CSV)");
        assertRefused("户号\t户主".getBytes(StandardCharsets.UTF_16), "but a text file (such as CSV)");
    }

    @Test
    void aPictureAGzipAndAZip() throws IOException {
        assertRefused(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "but a binary file of another kind");
        assertRefused(gzip(), "but a gzip file");
        assertRefused(zip("readme.txt", "x".getBytes(StandardCharsets.UTF_8)), "but a zip archive");
    }

    @Test
    void aWorkbookOlderThanExcel5() throws IOException {
        byte[] biff3 = {9, 2, 6, 0, 0, 0, 0x10, 0, 0, 0, 10, 0, 0, 0};
        byte[] bareBiff5 = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};
        assertRefused(Arrays.copyOf(biff3, 600), "the workbook was written for Excel 4 or older; open it");
        assertRefused(Arrays.copyOf(bareBiff5, 600), "the workbook was written for Excel 4 or older; open it");
    }

    @Test
    void anOldWorkbookThatIsCutOffOrChanged() throws IOException {
        byte[] whole;
        try (Workbook old = new HSSFWorkbook()) {
            whole = ledger(old);
        }
        assertRefused(Arrays.copyOf(whole, 700), "the workbook is damaged in ");
        assertRefused(Arrays.copyOf(whole, 2048), "the workbook is damaged in ");
    }

    @Test
    void anOldWorkbookWithAPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (Workbook old = new HSSFWorkbook()) {
            assertRefused(ledger(old), "the workbook is protected by a password; open it in Excel or WPS, remove");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void anOleFileThatIsNoWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            ole.writeFilesystem(bytes);
        }
        assertRefused(bytes.toByteArray(), "the file is an Office document, but no workbook");
    }

    @Test
    void aWorkbookWithAPassword() throws Exception {
        Path plain = write(ledger(new XSSFWorkbook()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage source = OPCPackage.open(plain.toFile());
                    OutputStream target = encryptor.getDataStream(ole)) {
                source.save(target);
            }
            ole.writeFilesystem(bytes);
        }
        assertRefused(
                bytes.toByteArray(),
                "the workbook is protected by a password; open it in Excel or WPS, remove the password");
    }

    @Test
    void aFileThatWasCutOff() throws IOException {
        byte[] whole = ledger(new XSSFWorkbook());
        assertRefused(Arrays.copyOf(whole, whole.length * 2 / 3), "the workbook is damaged in its package");
        assertRefused(Arrays.copyOf(whole, 600), "the workbook is damaged in its package");
    }

    @Test
    void aPackageWithoutAWorkbook() throws IOException {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        assertRefused(
                zip("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8)),
                "the file holds no workbook: its main part is missing");
    }

    @Test
    void aZipBomb() throws IOException {
        byte[] spaces = new byte[200_000_000];
        Arrays.fill(spaces, (byte) ' ');
        byte[] sheet = MinimalWorkbook.of(spaces);
        assertRefused(sheet, "inflates to more than 100 times its size in the file");
    }

    @Test
    void brokenXmlNamesTheRow() throws IOException {
        String sheet =
                "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>户号</t></is></c></row><row r='2'><c r=";
        assertRefused(MinimalWorkbook.of(sheet), "the workbook is damaged in sheet \"S\" near row 2");
    }

    @Test
    void brokenXmlIsASentenceWithItsPlace() throws IOException {
        String sheet =
                "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>户号</t></is></c></row>\n<row></wrong>";
        assertRefused(MinimalWorkbook.of(sheet), "near row 2 (</row> is missing, at line 2, column ");
    }

    @Test
    void aSharedTextThatIsNotThere() throws IOException {
        String sheet = "<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>";
        assertRefused(MinimalWorkbook.of(sheet), "a cell names shared text 7, but there are 0");
    }

    @Test
    void aCellOutsideOfAnySheet() throws IOException {
        String sheet = "<worksheet><sheetData><row><c r='XFE1'><v>7</v></c></row></sheetData></worksheet>";
        assertRefused(MinimalWorkbook.of(sheet), "no sheet has a cell XFE1");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String sheet = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                + "<worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>";
        assertRefused(MinimalWorkbook.of(sheet), "damaged in sheet \"S\"");
    }

    @Test
    void cellsWithoutReferencesPrefixesAndStrictNamespacesAreFine() throws IOException {
        String sheet = "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>"
                + "<x:row><x:c t='inlineStr'><x:is><x:t>户号</x:t></x:is></x:c><x:c t='str'><x:v>户主</x:v></x:c></x:row>"
                + "<x:row><x:c><x:v>5.0</x:v></x:c><x:c t='inlineStr'><x:is><x:r><x:t>张</x:t></x:r><x:r><x:t>三</x:t></x:r>"
                + "<x:rPh sb='0' eb='1'><x:t>zhang</x:t></x:rPh></x:is></x:c></x:row>"
                + "<x:row r='9'><x:c r='B9' t='e'><x:v>#N/A</x:v></x:c><x:c t='b'><x:v>1</x:v></x:c></x:row>"
                + "</x:sheetData><x:mergeCells count='1'><x:mergeCell ref='A3:A9'/></x:mergeCells></x:worksheet>";
        ReadLedger ledger =
                ReadLedger.of(write(MinimalWorkbook.of(sheet)), mapping(required("no", "户号"), wanted("head", "户主")));
        assertThat(ledger.rows()).containsExactly("2|5|张三", "9||F060:#N/A");
        assertThat(ledger.extras()).containsExactly(null, "{\"C\": \"TRUE\"}");
    }

    @Test
    void aCellOf32767CharactersAndNulArrive() throws IOException {
        String longest = "长".repeat(32_767);
        String sheet =
                "<worksheet><sheetData><row><c t='str'><v>户号</v></c><c t='str'><v>户主</v></c></row><row><c t='str'><v>"
                        + longest + "</v></c><c t='str'><v>a_x0000_b</v></c></row></sheetData></worksheet>";
        ReadLedger ledger =
                ReadLedger.of(write(MinimalWorkbook.of(sheet)), mapping(required("no", "户号"), wanted("head", "户主")));
        assertThat(ledger.rows()).containsExactly("2|" + longest + "|ab");
        assertThat(ledger.summary().notes())
                .containsExactly("1 control character (such as NUL) left out of the texts.");
    }

    @Test
    void aRowLargerThanAnyLedgerHas() throws IOException {
        String cell = "<c t='str'><v>" + "x".repeat(1_000_000) + "</v></c>";
        byte[] sheet = MinimalWorkbook.stored("<worksheet><sheetData><row>" + cell.repeat(20));
        assertRefused(sheet, "row 1 holds more than 16000000 characters");
    }

    private void assertRefused(byte[] content, String message) throws IOException {
        Path file = write(content);
        assertThatThrownBy(() -> ReadLedger.of(file, mapping(required("no", "户号"))))
                .isInstanceOfSatisfying(WeirException.class, refusal -> {
                    assertThat(refusal.stage()).isEqualTo(Stage.READ);
                    assertThat(refusal.input()).isEqualTo("inbox/test.xlsx");
                    assertThat(refusal.getMessage()).contains("; ").doesNotContain(folder.toString());
                })
                .hasMessageContaining(message);
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "bad", ".xlsx"), content);
    }

    private static byte[] ledger(Workbook workbook) throws IOException {
        try (workbook) {
            Row row = workbook.createSheet("台账").createRow(0);
            row.createCell(0).setCellValue("户号");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(1);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
