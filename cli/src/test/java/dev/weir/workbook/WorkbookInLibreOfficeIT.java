package dev.weir.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.LibreOffice;
import dev.weir.Picture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookInLibreOfficeIT {

    @TempDir
    private Path folder;

    @Test
    void libreOfficeReadsEveryCellAsItWasWritten() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        office.toCsv(List.of(written()));
        assertThat(office.rows("book", "各社区"))
                .containsSequence(
                        List.of("社区", "车位（个）", "车辆（辆）", "每百辆车的车位（个）", "占比", "截至"),
                        List.of("月湖社区", "100", "300", "28.9", "28.5%", "2026-07-01"),
                        List.of("柳锦社区", "137", "353", "29.9", "28.5%", "2026-07-02"))
                .contains(List.of("合计", "1234", "5678", "21.7", "100%", ""));
        assertThat(office.rows("book", "趋势")).contains(List.of("2026-05", "42", "", "5.5"));
        assertThat(office.rows("book", "堆积")).anySatisfy(row -> assertThat(row).contains("=1+1"));
    }

    @Test
    void libreOfficeDrawsEachSeriesOfEachChartAndTheBandsOfTables() throws Exception {
        LibreOffice office = new LibreOffice(folder);
        office.toPdf(List.of(written()));
        List<Picture> pages = office.pictures("book");
        assertThat(pages).hasSize(7);
        for (String series : Paint.SERIES.subList(0, 2)) {
            assertThat(pages.stream().filter(page -> page.points(series) > 150))
                    .as("pages with points of the colour " + series)
                    .hasSize(3);
        }
        assertThat(pages.get(1).points("F4F6F8")).isGreaterThan(5000);
    }

    private Path written() {
        Path file = folder.resolve("book.xlsx");
        WorkbookWriter.write(SampleBook.book(), file);
        return file;
    }
}
