package dev.weir.read.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.grid.LedgerMappings;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks made so that reading them would not end. */
@Timeout(60)
class BoundedWorkbookTest {

    private static final Mapping HOUSES =
            LedgerMappings.mapping(LedgerMappings.required("no", "户号"), LedgerMappings.optional("head", "户主"));
    private static final String HEADER = "<row><c t='str'><v>户号</v></c><c t='str'><v>户主</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void aRowOfOneCellManyTimesIsRead() throws IOException {
        String rows = "<row><c t='str'><v>H1</v></c></row>".repeat(600_000);

        assertThat(rows(MinimalWorkbook.stored("<worksheet><sheetData>" + HEADER + rows + "</sheetData></worksheet>")))
                .isEqualTo(600_000);
    }

    @Test
    void mergesOverMergesInTheHeaderAreRefused() {
        StringBuilder merges = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            merges.append("<mergeCell ref='A1:ZZ").append(2 + i % 50).append("'/>");
        }
        String sheet = "<worksheet><sheetData>" + HEADER + HEADER + "</sheetData><mergeCells>" + merges
                + "</mergeCells></worksheet>";

        assertThatThrownBy(() -> rows(MinimalWorkbook.stored(sheet)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("merged ranges");
    }

    @Test
    void mergesOverMergesBelowTheHeaderAreOne() throws IOException {
        String rows = "<row r='%d'><c r='A%d' t='str'><v>H1</v></c></row>";
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>" + HEADER);
        for (int row = 100; row < 3_100; row++) {
            sheet.append(rows.formatted(row, row));
        }
        sheet.append("</sheetData><mergeCells>")
                .append("<mergeCell ref='A100:A1000000'/>".repeat(200_000))
                .append("</mergeCells></worksheet>");

        assertThat(rows(MinimalWorkbook.stored(sheet.toString()))).isEqualTo(3_000);
    }

    @Test
    void aDocumentTypeInTheListOfPartsIsASentenceAndNoTraceOfALibrary() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<!DOCTYPE t [<!ENTITY a 'b'>]><Types>&a;</Types>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> rows(bytes.toByteArray()))
                    .isInstanceOf(WeirException.class)
                    .hasMessageContaining("the workbook is damaged in its package");
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aWorkbookOfTenThousandSheetsIsReadAndOneOfMoreIsRefused() throws IOException {
        assertThat(rows(sheets(10_000))).isEqualTo(10_000);

        assertThatThrownBy(() -> rows(sheets(10_001)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the workbook has more than 10000 sheets");
    }

    @Test
    void aWorkbookOfMorePartsThanAnyHasIsRefused() {
        assertThatThrownBy(() -> rows(sheets(60_000)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("entries, and none that Weir reads has more than 50000");
    }

    @Test
    void aRowThatItsMergesMakeTooLongIsRefused() throws IOException {
        StringBuilder first = new StringBuilder(HEADER + "<row r='2'><c r='A2' t='str'><v>H1</v></c>");
        StringBuilder merges = new StringBuilder();
        for (int column = 2; column < 600; column++) {
            String name = new org.apache.poi.ss.util.CellReference(0, column).getCellRefParts()[2];
            first.append("<c r='")
                    .append(name)
                    .append("2' t='str'><v>")
                    .append("x".repeat(20_000))
                    .append("</v></c>");
            merges.append("<mergeCell ref='" + name + "2:" + name + "9'/>");
        }
        String sheet = "<worksheet><sheetData>" + first
                + "</row><row r='3'><c r='A3' t='str'><v>H2</v></c><c r='B3' t='str'><v>" + "y".repeat(5_000_000)
                + "</v></c></row></sheetData><mergeCells>" + merges + "</mergeCells></worksheet>";

        assertThatThrownBy(() -> rows(MinimalWorkbook.stored(sheet)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("row 3 holds more than 16000000 characters through its merged cells");
    }

    private static byte[] sheets(int count) throws IOException {
        String sheet =
                "<worksheet><sheetData>" + HEADER + "<row><c t='str'><v>H1</v></c></row></sheetData></worksheet>";
        return MinimalWorkbook.of(sheet, count);
    }

    @Test
    void elementsNestedWithoutEndInACellAreRefused() {
        String sheet = "<worksheet><sheetData><row><c>" + "<x>".repeat(4_000_000);

        assertThatThrownBy(() -> rows(MinimalWorkbook.stored(sheet)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("elements are nested more than 200 deep");
    }

    private long rows(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("input.xlsx"), workbook);
        long rows = 0;
        try (RowSource source = Readers.open(new InputFile(file, "inbox/input.xlsx"), HOUSES)) {
            RowBatch batch = new RowBatch(source.columns().size(), 2048);
            for (int filled = source.next(batch); filled > 0; filled = source.next(batch)) {
                rows += filled;
            }
        }
        return rows;
    }
}
