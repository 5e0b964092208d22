package dev.weir.read.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks larger than the heap, read by a process that has 256 MB and no more. */
class LargeWorkbookIT {

    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aMillionRowsNeedNoMoreThan256MegabytesOfHeap() throws Exception {
        Path file = folder.resolve("rows.xlsx");
        writeRows(file);
        assertThat(readInChild(file)).startsWith("rows=" + ROWS + " ");
    }

    @Test
    void aMillionDifferentSharedTextsAndMergedCellsDoNeither() throws Exception {
        Path file = folder.resolve("texts.xlsx");
        writeSharedTexts(file);
        assertThat(readInChild(file))
                .startsWith("rows=" + ROWS + " ")
                .contains(" last=H999999|" + text(ROWS - 1) + " ");
    }

    private static void writeRows(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("台账");
            SXSSFRow header = sheet.createRow(0);
            header.createCell(0).setCellValue("户号");
            header.createCell(1).setCellValue("户主");
            for (int column = 2; column < 8; column++) {
                header.createCell(column).setCellValue("金额" + column);
            }
            for (int i = 0; i < ROWS; i++) {
                SXSSFRow row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue("H" + i);
                row.createCell(1).setCellValue("张三" + i % 977);
                for (int column = 2; column < 8; column++) {
                    row.createCell(column).setCellValue(i * 0.5 + column);
                }
            }
            workbook.write(out);
        }
    }

    /** Some 270 MB of text in the table of shared texts, and every third pair of rows merged. */
    private static void writeSharedTexts(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            SharedTextWorkbook.write(zip, ROWS, LargeWorkbookIT::text);
        }
    }

    static String text(int i) {
        return i + "号" + "海曙区江东街道社区居民委员会登记台账低保家庭户主姓名与住址以及联系电话等各项内容".repeat(2) + i * 31;
    }

    private String readInChild(Path file) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process child = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + folder,
                        ReadToEnd.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        try (InputStream out = child.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(child.exitValue()).as(said).isZero();
            String result = said.lines()
                    .filter(line -> line.startsWith("rows="))
                    .findFirst()
                    .orElse(said);
            System.out.println(file.getFileName() + " " + Files.size(file) / 1_000_000 + " MB: " + result);
            return result;
        }
    }
}
