package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.LibreOffice;
import dev.weir.report.xlsx.XlsxReport;
import dev.weir.table.CellValue;
import dev.weir.workbook.SheetNames;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped report as a workbook, in both languages, read by LibreOffice: cell by cell what the SQL has given. */
class ReportWorkbooksIT {

    private static final String FIRST_SERIES = "1F5F99";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void openAllInLibreOffice() throws Exception {
        List<Path> files = new ArrayList<>();
        List<Path> drawn = new ArrayList<>();
        for (ReportResult result : results().toList()) {
            Path file = folder.resolve(ShippedReports.name(result) + ".xlsx");
            new XlsxReport().write(result, file);
            files.add(file);
            if (result.language() == ReportLanguage.ZH) {
                drawn.add(file);
            }
        }
        new LibreOffice(folder).toCsv(files);
        new LibreOffice(folder).toPdf(drawn);
    }

    static Stream<ReportResult> results() throws IOException {
        return ShippedReports.results().stream();
    }

    @ParameterizedTest
    @MethodSource("results")
    void holdsCellByCellWhatTheSqlGives(ReportResult result) throws IOException {
        List<String> titles = new ArrayList<>(List.of(ReportText.OVERVIEW.in(result.language())));
        result.sections().forEach(section -> titles.add(section.title()));
        List<String> sheets = SheetNames.of(titles);
        for (int index = 0; index < result.sections().size(); index++) {
            ResultSection section = result.sections().get(index);
            List<List<String>> rows = new LibreOffice(folder).rows(ShippedReports.name(result), sheets.get(index + 1));
            List<List<Object>> expected = new ArrayList<>(section.rows());
            section.total().ifPresent(total -> expected.add(labelled(total, section, result.language())));
            assertThat(rows).as(section.title()).hasSizeGreaterThanOrEqualTo(expected.size() + 3);
            for (int row = 0; row < expected.size(); row++) {
                // above the rows stand the title, of what it is, and the header
                assertThat(plain(rows.get(row + 3), section.columns()))
                        .as("%s, row %s", section.title(), row + 1)
                        .isEqualTo(texts(expected.get(row)));
            }
        }
    }

    static Stream<ReportResult> drawn() throws IOException {
        return results().filter(result -> result.language() == ReportLanguage.ZH);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void drawsEveryChart(ReportResult result) throws Exception {
        long charts = result.sections().stream()
                .filter(ReportWorkbooksIT::isDrawnLarge)
                .count();
        assertThat(new LibreOffice(folder)
                        .pictures(ShippedReports.name(result)).stream()
                                .filter(page -> page.points(FIRST_SERIES) > 60)
                                .count())
                .as("pages with points of the colour of the first series")
                .isGreaterThanOrEqualTo(charts);
    }

    /** There are no maps in workbooks, and a line through one point in time is a dot. */
    private static boolean isDrawnLarge(ResultSection section) {
        ChartType type = section.chart().map(Chart::type).orElse(ChartType.MAP);
        return type != ChartType.MAP && section.rows().size() > (type == ChartType.LINE ? 1 : 0);
    }

    private static List<Object> labelled(List<Object> total, ResultSection section, ReportLanguage language) {
        List<Object> row = new ArrayList<>(total);
        if ("".equals(row.get(0))
                || row.get(0) == null && !section.columns().get(0).kind().isNumber()) {
            row.set(0, ReportText.TOTAL.in(language));
        }
        return row;
    }

    /** Numbers without what only shows them: 28.5% is 0.285. */
    private static List<String> plain(List<String> cells, List<ResultColumn> columns) {
        List<String> plain = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            String cell = cells.get(index);
            plain.add(
                    columns.get(index).kind().isNumber() && !cell.isEmpty()
                            ? number(
                                    cell.endsWith("%")
                                            ? new BigDecimal(cell.replace("%", "")).movePointLeft(2)
                                            : new BigDecimal(cell))
                            : cell);
        }
        return plain;
    }

    private static List<String> texts(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Number number
                        ? number(new BigDecimal(number.toString()))
                        : CellValue.text(value))
                .toList();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
