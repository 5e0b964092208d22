package dev.weir.report.html;

import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportText;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueKind;
import dev.weir.report.ValueText;
import dev.weir.report.chart.ChartFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section as it stands in a page.
 *
 * @param countedTitle what stands before the sentence under the section; empty where that is a plain note
 */
public record PageSection(
        String id, ResultSection section, Optional<ChartFigure> figure, String countedTitle, ReportLanguage language) {

    /** A longer table is folded where a chart stands above it. */
    private static final int MOST_UNFOLDED = 12;

    /** What is longer would make the page too large to be sent around. */
    private static final int MOST_ROWS = 400;

    /** A longer table is folded everywhere: who wants it opens it. */
    private static final int MOST_OPEN = 50;

    private static final int MOST_COLUMNS_OF_PAPER = 14;

    /** A table of more columns is set closer. */
    private static final int MOST_WIDE_COLUMNS = 8;

    /** @param number from 1, of its place in the page */
    public static PageSection of(ResultSection section, int number, ReportLanguage language) {
        String id = "s" + number;
        return new PageSection(
                id, section, ChartFigure.of(section, id, language), ReportText.COUNTED.in(language), language);
    }

    /** The same where the sentence under the section is a plain note. @param id of the section in its page */
    public static PageSection noted(ResultSection section, String id, ReportLanguage language) {
        return new PageSection(id, section, ChartFigure.of(section, id, language), "", language);
    }

    public String title() {
        return section.title();
    }

    public boolean isEmpty() {
        return section.rows().isEmpty();
    }

    public String nothing() {
        return ReportText.NOTHING.in(language);
    }

    public boolean isFolded() {
        return section.rows().size() > (figure.isPresent() ? MOST_UNFOLDED : MOST_OPEN);
    }

    public String data() {
        return figure.isPresent()
                ? ReportText.DATA.in(language)
                : ReportText.ALL_ROWS.in(language, section.rows().size());
    }

    /** How the table is set. */
    public String css() {
        return section.columns().size() > MOST_WIDE_COLUMNS ? "table close" : "table";
    }

    public String counted() {
        return section.counted();
    }

    public List<PageColumn> columns() {
        return section.columns().stream()
                .map(column -> new PageColumn(column.title(), column.unit(), css(column)))
                .toList();
    }

    public List<List<PageCell>> rows() {
        List<List<PageCell>> rows = new ArrayList<>();
        String before = "";
        for (List<Object> row :
                section.rows().subList(0, Math.min(MOST_ROWS, section.rows().size()))) {
            List<PageCell> cells = cells(row);
            PageCell first = cells.get(0);
            if (first.heads() && first.text().equals(before)) {
                cells.set(0, first.again());
            }
            before = first.text();
            rows.add(cells);
        }
        return rows;
    }

    /** The cells of the total; the first text says what they are unless the SQL does. */
    public List<PageCell> total() {
        return section.total().map(this::totalCells).orElse(List.of());
    }

    /** Says that there are more rows; empty if there are not. */
    public String more() {
        int all = section.rows().size();
        return all > MOST_ROWS ? ReportText.MORE_ROWS.in(language, MOST_ROWS, all) : "";
    }

    /** Says on paper that its right edge cuts the table off; empty if it does not. */
    public String wide() {
        int all = section.columns().size();
        return all > MOST_COLUMNS_OF_PAPER ? ReportText.WIDE.in(language, all) : "";
    }

    private List<PageCell> cells(List<Object> row) {
        List<PageCell> cells = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            ResultColumn column = section.columns().get(index);
            cells.add(PageCell.of(
                    ValueText.of(row.get(index), column, language),
                    css(column),
                    index == 0 && !column.kind().isNumber()));
        }
        return cells;
    }

    private List<PageCell> totalCells(List<Object> row) {
        List<PageCell> cells = new ArrayList<>();
        List<PageCell> plain = cells(row);
        for (int index = 0; index < plain.size(); index++) {
            PageCell cell = plain.get(index);
            cells.add(PageCell.of(
                    section.totalText(row.get(index), index, cell.text(), language),
                    css(section.columns().get(index)),
                    cell.heads()));
        }
        return cells;
    }

    private static String css(ResultColumn column) {
        if (column.kind().isNumber()) {
            return "number";
        }
        return column.kind() == ValueKind.DATE ? "date" : "text";
    }
}
