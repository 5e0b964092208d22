package dev.weir.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes one sheet from above to below. */
final class SheetWriter {

    static final float LINE = 15;

    /** The usual letter has ten points; what is printed smaller than by this is hard to read. */
    private static final double LEGIBLE = 0.75;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final BookSheet content;
    private final SXSSFSheet sheet;
    private int next;
    private float used;

    SheetWriter(SXSSFWorkbook workbook, Styles styles, String bookTitle, BookSheet content) {
        this.workbook = workbook;
        this.styles = styles;
        this.content = content;
        this.sheet = workbook.createSheet(content.name());
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(LINE + 2);
        setUpPage(bookTitle);
    }

    void write() {
        Optional<TableWriter> table = content.table().map(shape -> new TableWriter(workbook, sheet, styles, shape));
        Grid grid = table.map(TableWriter::grid).orElseGet(Grid::cards);
        for (int column = 0; column < grid.widths().size(); column++) {
            sheet.setColumnWidth(column, grid.widths().get(column) * 256);
        }
        choosePaper(grid);
        content.above().forEach(block -> write(block, grid));
        if (table.isPresent()) {
            next = table.get().write(next, used);
        }
        content.below().forEach(block -> write(block, grid));
    }

    private void write(Block block, Grid grid) {
        if (block instanceof Block.Text text) {
            write(text, grid);
        } else if (block instanceof Block.Figures figures) {
            write(figures);
        } else if (block instanceof Block.Contents contents) {
            contents.entries().forEach(this::write);
        }
    }

    private void write(Block.Text text, Grid grid) {
        int points = styles.text(text.look()).getFont().getFontHeightInPoints();
        int letters = grid.width(grid.widths().size()) * 10 / points;
        int lines = Grid.lines(text.text(), letters);
        SXSSFRow row = row(lines * points * 1.55f + around(text.look()));
        Cell cell = row.createCell(0);
        cell.setCellValue(text.text());
        cell.setCellStyle(styles.text(text.look()));
        if (grid.widths().size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    row.getRowNum(), row.getRowNum(), 0, grid.widths().size() - 1));
        }
    }

    /** Points of space; texts stand at the top of theirs, headings at the foot. */
    private static int around(Block.Look look) {
        return switch (look) {
            case TITLE, SUBTITLE -> 8;
            case HEADING -> 14;
            case STATEMENT, PARAGRAPH, NOTE -> 3;
        };
    }

    private void write(Block.Figures block) {
        int all = block.figures().size();
        int together = all > Grid.CARDS && all <= 2 * (Grid.CARDS - 1) ? Grid.CARDS - 1 : Grid.CARDS;
        for (int first = 0; first < all; first += together) {
            List<Figure> figures = block.figures().subList(first, Math.min(first + together, all));
            row(8);
            int lines = figures.stream()
                    .mapToInt(figure -> Grid.lines(figure.label(), Grid.CARD - 2))
                    .max()
                    .orElse(1);
            SXSSFRow labels = row(lines * 14 + 8);
            SXSSFRow values = row(32);
            for (int index = 0; index < figures.size(); index++) {
                Figure figure = figures.get(index);
                Cell label = labels.createCell(index * 2);
                label.setCellValue(figure.label());
                label.setCellStyle(styles.figureLabel());
                Cell value = values.createCell(index * 2);
                CellValues.fill(value, figure.format(), figure.value() == null ? "–" : figure.value());
                value.setCellStyle(styles.figureValue(figure.format()));
            }
        }
        row(8);
    }

    private void write(Block.Entry entry) {
        Cell cell = row(LINE + 4).createCell(0);
        cell.setCellValue(entry.text());
        cell.setCellStyle(styles.link());
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + entry.sheet().replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    private SXSSFRow row(float points) {
        SXSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(points);
        used += points;
        return row;
    }

    /** A wide table is printed on A3, and one that nobody could read there on several pages beside each other. */
    private void choosePaper(Grid grid) {
        int width = grid.width(grid.widths().size());
        if (width <= Grid.PAGE / LEGIBLE) {
            return;
        }
        int pages = (int) Math.ceil(width * LEGIBLE / Grid.LARGE_PAGE);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) pages);
        int leading = grid.leading(Grid.LARGE_PAGE / 4);
        if (pages > 1 && leading > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, leading - 1));
        }
    }

    /** A4 landscape, as wide as the page, with page numbers. */
    private void setUpPage(String bookTitle) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.getFooter().setLeft(bookTitle.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }
}
