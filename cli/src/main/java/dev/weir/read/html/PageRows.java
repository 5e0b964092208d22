package dev.weir.read.html;

import dev.weir.read.grid.CellMark;
import dev.weir.read.grid.CellMark.Strike;
import dev.weir.read.grid.GridRow;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern SPAN = Pattern.compile("[0-9]{1,9}");
    private static final int LONGEST_SPAN = 65_534;
    private static final int COLUMNS = 16_384;

    private final TextBytes bytes;
    private final StreamParser page;
    private final List<Span> spans = new ArrayList<>();
    private long[] coveredUntil = new long[64];
    private Element current;
    private Element waiting;
    private PageStyles styles;
    private int table;
    private long number;

    PageRows(TextBytes bytes, StrictReader text) {
        this.bytes = bytes;
        this.page = new StreamParser(Parser.htmlParser()).parse(text, "");
    }

    /** Fills the next row of any table, though it may have no text; false at the end of the page. */
    boolean next(GridRow into) {
        return next(into, Integer.MAX_VALUE);
    }

    /** Fills the next row of any table up to {@code last}; false when there is none, and what follows can still be asked for. */
    boolean next(GridRow into, int last) {
        if (waiting == null) {
            waiting = nextRow();
        }
        if (waiting == null || table > last) {
            return false;
        }
        into.begin(++number);
        read(waiting, into);
        drop(waiting);
        waiting = null;
        return true;
    }

    private Element nextRow() {
        try {
            for (Element row = page.selectNext("tr"); row != null; row = page.selectNext("tr")) {
                Element owner = outermostTable(row);
                if (owner == null) {
                    continue;
                }
                if (owner != current) {
                    current = owner;
                    table++;
                    number = 0;
                    coveredUntil = new long[64];
                }
                return row;
            }
            return null;
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
    }

    /** The table of a row, null when that lies in another one: its rows are text of a cell. */
    private Element outermostTable(Element row) {
        Element owner = null;
        for (Element above = row; above != null; above = above.parent()) {
            if (above.normalName().equals("table")) {
                if (owner != null) {
                    return null;
                }
                owner = above;
            }
        }
        return owner;
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
        if (styles == null) {
            styles = new PageStyles(row.ownerDocument());
        }
        if (styles.isHidden(row)) {
            into.hide();
        }
        boolean rowStruck = styles.isStruck(row);
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
            set(into, column, cell, rowStruck);
            column += width;
        }
    }

    /** Of a cell that is struck out in part the text is what is left. */
    private void set(GridRow into, int column, Element cell, boolean rowStruck) {
        String text = cell.text().strip();
        if (text.isEmpty()) {
            return;
        }
        String left = rowStruck || styles.isStruck(cell) ? "" : left(cell, text);
        into.set(column, left.isEmpty() ? text : left);
        if (!left.equals(text)) {
            into.mark(column, new CellMark(left.isEmpty() ? Strike.WHOLE : Strike.PART, null));
        }
    }

    private String left(Element cell, String text) {
        boolean plain = cell.childrenSize() == 0;
        if (plain || cell.getAllElements().stream().noneMatch(styles::isStruck)) {
            return text;
        }
        Element rest = cell.clone();
        rest.getAllElements().stream()
                .filter(element -> element != rest && styles.isStruck(element))
                .forEach(Element::remove);
        return rest.text().strip();
    }

    private void cover(int from, int until, long lastRow) {
        if (until > coveredUntil.length) {
            coveredUntil = Arrays.copyOf(coveredUntil, until * 2);
        }
        Arrays.fill(coveredUntil, from, until, lastRow);
    }

    private static int span(Element cell, String name, int most) {
        String text = cell.attr(name).strip();
        return SPAN.matcher(text).matches() ? Math.max(1, Math.min(most, Integer.parseInt(text))) : 1;
    }

    @Override
    public void close() {
        page.close();
    }
}
