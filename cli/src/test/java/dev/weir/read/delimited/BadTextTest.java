package dev.weir.read.delimited;

import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.DelimitedInput;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.grid.LedgerMappings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that are no delimited text, or damaged. */
class BadTextTest {

    @TempDir
    Path folder;

    @Test
    void refusesAnEmptyFile() throws IOException {
        refused(new byte[0]).hasMessageContaining("empty: it holds no byte; copy it again");
    }

    @Test
    void refusesAWorkbookThatIsCalledCsv() throws IOException {
        byte[] workbook = zip("[Content_Types].xml", "xl/workbook.xml");

        refused(workbook)
                .hasMessageContaining("not delimited text but an Office Open XML file")
                .hasMessageContaining("format: excel");
    }

    @Test
    void refusesAnOldWorkbookThatIsCalledCsv() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};

        refused(ole).hasMessageContaining("(.xls); open it in Excel or WPS and save it as CSV");
    }

    @Test
    void refusesAWebPageThatIsCalledCsv() throws IOException {
        refused("<html><table><tr><td>户号</td></tr></table></html>".getBytes(StandardCharsets.UTF_8))
                .hasMessageContaining("a web page (HTML); open it");
    }

    @Test
    void refusesABinaryFileAndAHoleOfNuls() throws IOException {
        byte[] bytes = new byte[1000];
        new Random(1).nextBytes(bytes);

        refused(bytes).hasMessageContaining("a binary file of another kind");
        refused(new byte[5000]).hasMessageContaining("a binary file of another kind");
    }

    @Test
    void refusesAZipOfSeveralFilesOrNone() throws IOException {
        refused(zip("a.csv", "b.csv"))
                .hasMessageContaining("holds 2 files (a.csv, b.csv); deliver each file by itself");
        refused(zip("a/")).hasMessageContaining("holds no file");
    }

    @Test
    void refusesATruncatedGzip() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write("户号,户主\n".getBytes(StandardCharsets.UTF_8));
            out.write(java.util.Base64.getMimeEncoder().encode(noise));
        }

        refused(Arrays.copyOf(gzip.toByteArray(), 20_000))
                .hasMessageContaining("the gzip file is cut off; deliver it again");
    }

    @Test
    void refusesATruncatedZip() throws IOException {
        refused(Arrays.copyOf(zip("a.csv"), 60)).hasMessageContaining("the zip archive is damaged, cut off");
    }

    @Test
    void saysWhichColumnsAreMissing() throws IOException {
        refused("户号,姓名\n1,张三\n".getBytes(StandardCharsets.UTF_8))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("header in row 1: it lacks 户主; found: 户号, 姓名");
    }

    @Test
    void saysThatThereIsNoHeader() throws IOException {
        refused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("there is no header row with the mapping's names in its first 50 rows");
    }

    private AbstractThrowableAssert<?, ?> refused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("test.csv"), content);
        return assertThatThrownBy(() -> ReadText.of(
                        file,
                        LedgerMappings.delimited(DelimitedInput.FOUND, required("no", "户号"), wanted("head", "户主"))))
                .isInstanceOf(WeirException.class);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write("户号,户主\n".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return zip.toByteArray();
    }
}
