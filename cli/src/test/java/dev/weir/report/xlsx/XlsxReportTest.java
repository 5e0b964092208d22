package dev.weir.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ResultExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReportTest {

    @TempDir
    private Path folder;

    @Test
    void aSheetForEachSectionStandsBetweenTheOverviewAndHowItIsCounted() throws IOException {
        assertThat(sheets(ReportLanguage.ZH)).containsExactly("概览", "各社区", "道闸-故障", "统计口径");
        assertThat(sheets(ReportLanguage.EN))
                .containsExactly("Overview", "By community", "Barriers-faults", "How it is counted");
    }

    @Test
    void theOverviewTellsTheHeadlineAndTheKeyNumbers() throws IOException {
        try (XSSFWorkbook workbook = open(ReportLanguage.ZH)) {
            List<String> lines = lines(workbook.getSheet("概览"));
            assertThat(lines)
                    .contains("停车：车位与车辆", "每百辆车28个车位，缺口1,241个", "海曙区 · 数据截至2026年8月1日 · 月份 2026-07", "489 个|28.3%|–");
            assertThat(workbook.getSheet("概览").getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .containsExactly("'各社区'!A1", "'道闸-故障'!A1", "'统计口径'!A1");
        }
    }

    @Test
    void valuesAreShownInTheirKindsAndTheTotalStandsOnceAtTheEnd() throws IOException {
        try (XSSFWorkbook workbook = open(ReportLanguage.ZH)) {
            assertThat(lines(workbook.getSheet("各社区")))
                    .containsSequence(
                            "社区|车位（个）|车辆（辆）|每车车位|占比|月费（元）|启用",
                            "月湖社区|120|430|0.28|27.9%|300.00|2024-03-05",
                            "=柳锦社区|369|1,300|0.28|28.4%",
                            "合计|489|1,730|0.28|28.3%");
            assertThat(workbook.getSheet("各社区").getTables().get(0).getArea().formatAsString())
                    .isEqualTo("A3:G5");
            assertThat(workbook.getSheet("各社区").createDrawingPatriarch().getCharts())
                    .hasSize(1);
        }
    }

    @Test
    void aSectionWithoutRowsSaysSo() throws IOException {
        try (XSSFWorkbook workbook = open(ReportLanguage.EN)) {
            assertThat(lines(workbook.getSheet("Barriers-faults"))).contains("Device", "Nothing to show.");
        }
    }

    @Test
    void theLastSheetSaysHowEachSectionIsCounted() throws IOException {
        try (XSSFWorkbook workbook = open(ReportLanguage.EN)) {
            assertThat(lines(workbook.getSheet("How it is counted")))
                    .containsSequence(
                            "By community", "Only spaces that are in use.", "Barriers/faults", "Faults of the month.");
        }
    }

    private List<String> sheets(ReportLanguage language) throws IOException {
        try (XSSFWorkbook workbook = open(language)) {
            return StreamSupport.stream(workbook.spliterator(), false)
                    .map(Sheet::getSheetName)
                    .toList();
        }
    }

    /** The rows as they are shown, without those that are empty. */
    private static List<String> lines(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> lines = new ArrayList<>();
        sheet.forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
            cells.removeIf(String::isEmpty);
            if (!cells.isEmpty()) {
                lines.add(String.join("|", cells));
            }
        });
        return lines;
    }

    private XSSFWorkbook open(ReportLanguage language) throws IOException {
        Path file = folder.resolve(language + ".xlsx");
        new XlsxReport().write(ResultExample.in(language), file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
