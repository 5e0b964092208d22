package dev.weir.workbook;

import dev.weir.table.CellValue;
import dev.weir.table.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a sheet.
 *
 * @param widths of all columns that hold something, in letters of the usual font, of which a Chinese one takes two
 * @param tableColumns how many of them, from the first, are the table's
 */
record Grid(List<Integer> widths, int tableColumns) {

    /** What a landscape page of A4 holds at nearly full size. */
    static final int PAGE = 132;

    /** What one of A3 holds. */
    static final int LARGE_PAGE = 187;

    private static final int NARROWEST = 9;
    private static final int WIDEST = 44;
    private static final int FILLING = 10;
    /** How many large numbers stand beside each other, in every second column. */
    static final int CARDS = 4;

    /** How wide one is. */
    static final int CARD = 30;

    private static final int GAP = 3;
    private static final int FILTER_BUTTON = 3;
    private static final int MARGIN = 3;
    private static final int ONE_LINE = 16;

    Grid {
        widths = List.copyOf(widths);
    }

    /** Columns for large numbers: cards with gaps between them. */
    static Grid cards() {
        List<Integer> widths = new ArrayList<>();
        for (int card = 0; card < CARDS; card++) {
            widths.add(CARD);
            widths.add(GAP);
        }
        return new Grid(widths, 0);
    }

    /** Columns that fit these rows, the titles in at most two lines, and further ones up to the width of a page. */
    static Grid of(Table table, List<? extends List<?>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            TableColumn column = table.columns().get(index);
            int needed = headerWidth(column.title());
            for (List<?> row : rows) {
                needed = Math.max(needed, width(column.format(), row.get(index)) + MARGIN);
            }
            if (table.total().isPresent()) {
                needed = Math.max(
                        needed, width(column.format(), table.total().get().get(index)) + MARGIN);
            }
            widths.add(Math.max(NARROWEST, Math.min(WIDEST, needed)));
        }
        int used = widths.stream().mapToInt(Integer::intValue).sum();
        for (; used < PAGE; used += FILLING) {
            widths.add(FILLING);
        }
        return new Grid(widths, table.columns().size());
    }

    int tableWidth() {
        return width(tableColumns);
    }

    /** Of so many columns, from the first. */
    int width(int columns) {
        return widths.stream().limit(columns).mapToInt(Integer::intValue).sum();
    }

    /** How many columns, from the first, are together no wider than this. */
    int leading(int letters) {
        int columns = 0;
        while (columns < widths.size() && width(columns + 1) <= letters) {
            columns++;
        }
        return columns;
    }

    /** How many lines a text takes in so many letters, with its own line breaks. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (TextWidth.of(line) + width - 1) / width))
                .sum();
    }

    /** A value as it is shown. */
    static String shown(CellFormat format, Object value) {
        if (value == null) {
            return "";
        }
        return format.isNumber() && value instanceof Number number ? format.shown(number) : CellValue.text(value);
    }

    private static int width(CellFormat format, Object value) {
        return switch (format.kind()) {
            case DATE -> "2026-08-01".length();
            case MOMENT -> "2026-08-01 00:00".length();
            default ->
                shown(format, value).lines().mapToInt(TextWidth::of).max().orElse(0);
        };
    }

    private static int headerWidth(String title) {
        int width = TextWidth.of(title);
        return FILTER_BUTTON + MARGIN + (width <= ONE_LINE ? width : (width + 1) / 2 + MARGIN);
    }
}
