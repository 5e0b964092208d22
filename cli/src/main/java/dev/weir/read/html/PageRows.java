package dev.weir.read.html;

import dev.weir.read.grid.GridRow;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** The rows of all tables of a page, one after the other; each is dropped when the next is asked for. */
final class PageRows implements AutoCloseable {

    /** Cells that become one; the first row is the row they begin in. */
    record Span(long lastRow, int firstColumn, int lastColumn) {}

    /** What HTML allows. */
    private static final int WIDEST_SPAN = 1000;

    private static final int LONGEST_SPAN = 65_534;
    private static final int COLUMNS = 16_384;

    private final TextBytes bytes;
    private final StreamParser page;
    private final List<Span> spans = new ArrayList<>();
    private long[] coveredUntil = new long[64];
    private Element current;
    private int table;
    private long number;

    PageRows(TextBytes bytes, StrictReader text) {
        this.bytes = bytes;
        this.page = new StreamParser(Parser.htmlParser()).parse(text, "");
    }

    /** Fills the next row of any table, though it may have no text; false at the end of the page. */
    boolean next(GridRow into) {
        try {
            for (Element row = page.selectNext("tr"); row != null; row = page.selectNext("tr")) {
                Element owner = row.closest("table");
                if (owner == null || owner.parent() != null && owner.parent().closest("table") != null) {
                    continue;
                }
                if (owner != current) {
                    current = owner;
                    table++;
                    number = 0;
                    coveredUntil = new long[64];
                }
                into.begin(++number);
                read(row, into);
                drop(row);
                return true;
            }
            return false;
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
    }

    /** Takes a row out of the page, and the white space before it: else each removal would number all of it anew. */
    private static void drop(Element row) {
        for (Node before = row.previousSibling(); before instanceof TextNode; before = row.previousSibling()) {
            before.remove();
        }
        row.remove();
    }

    /** The number of the row's table, from 1. */
    int table() {
        return table;
    }

    /** The cells of the row that cover more than one place. */
    List<Span> spans() {
        return spans;
    }

    private void read(Element row, GridRow into) {
        spans.clear();
        int column = 0;
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (column < coveredUntil.length && coveredUntil[column] >= number) {
                column++;
            }
            int width = span(cell, "colspan", WIDEST_SPAN);
            int height = span(cell, "rowspan", LONGEST_SPAN);
            if (column + width > COLUMNS) {
                return;
            }
            if (width > 1 || height > 1) {
                spans.add(new Span(number + height - 1, column, column + width - 1));
                cover(column, column + width, number + height - 1);
            }
            String text = cell.text().strip();
            if (!text.isEmpty()) {
                into.set(column, text);
            }
            column += width;
        }
    }

    private void cover(int from, int until, long lastRow) {
        if (until > coveredUntil.length) {
            coveredUntil = Arrays.copyOf(coveredUntil, until * 2);
        }
        Arrays.fill(coveredUntil, from, until, lastRow);
    }

    private static int span(Element cell, String name, int most) {
        String text = cell.attr(name).strip();
        return text.matches("[0-9]{1,9}") ? Math.max(1, Math.min(most, Integer.parseInt(text))) : 1;
    }

    @Override
    public void close() {
        page.close();
    }
}
