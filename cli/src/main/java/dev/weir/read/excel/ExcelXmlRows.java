package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.WeirException;
import dev.weir.read.excel.NumberFormat.Kind;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.Merges;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one {@code Worksheet} element, inside which the XML stands. */
final class ExcelXmlRows {

    /** Days before March 1900 have the number before, for Excel counts a day there that never was. */
    private static final int FIRST_SURE = 61;

    private final ExcelXml book;
    private final CellTexts texts;
    private final String place;
    private final XMLStreamReader xml;
    private final Merges.Builder merges = new Merges.Builder();
    private final BitSet hiddenColumns = new BitSet();
    private final Map<Integer, String> columnStyles = new HashMap<>();
    private boolean tooManyMerges;
    private boolean hiddenSheet;
    private boolean ended;
    private long row;
    private int column;
    private int styledColumn;
    private int columns;

    ExcelXmlRows(ExcelXml book, CellTexts texts, String place, XMLStreamReader xml) {
        this.book = book;
        this.texts = texts;
        this.place = place;
        this.xml = xml;
    }

    /** Fills the next row that holds anything; false at the end of the sheet. */
    boolean next(GridRow into) {
        try {
            while (read(into)) {
                if (into.size() > 0) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException damage) {
            throw damaged(damage);
        }
    }

    WeirException damaged(Exception damage) {
        return book.refusals().damaged(row == 0 ? place : place + " near row " + row, damage);
    }

    /** Reads the next row, also an empty one. */
    boolean read(GridRow into) throws XMLStreamException {
        while (!ended && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Worksheet")) {
                ended = true;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Row" -> {
                        readRow(into);
                        return true;
                    }
                    case "Table" ->
                        columns = Math.max(0, Styles.number(XmlParts.attribute(xml, "ExpandedColumnCount")));
                    case "Column" -> readColumn();
                    case "Visible" -> hiddenSheet = XmlParts.text(xml).strip().startsWith("Sheet");
                    default -> {}
                }
            }
        }
        return false;
    }

    private void readColumn() {
        int index = Styles.number(XmlParts.attribute(xml, "Index"));
        int first = index > 0 ? index - 1 : styledColumn;
        int last = Math.min(
                CellReference.COLUMNS - 1, first + Math.max(0, Styles.number(XmlParts.attribute(xml, "Span"))));
        styledColumn = last + 1;
        if (first <= last && XmlParts.isTrue(XmlParts.attribute(xml, "Hidden"))) {
            hiddenColumns.set(first, last + 1);
        }
        String style = XmlParts.attribute(xml, "StyleID");
        for (int i = first; style != null && i <= last; i++) {
            columnStyles.put(i, style);
        }
    }

    private void readRow(GridRow into) throws XMLStreamException {
        int index = Styles.number(XmlParts.attribute(xml, "Index"));
        if (index > 0 && index <= row) {
            throw new XMLStreamException("row " + index + " stands below row " + row);
        }
        row = index > 0 ? index : row + 1;
        int span = Math.max(0, Styles.number(XmlParts.attribute(xml, "Span")));
        String style = XmlParts.attribute(xml, "StyleID");
        into.begin(row);
        if (XmlParts.isTrue(XmlParts.attribute(xml, "Hidden"))) {
            into.hide();
        }
        column = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Cell")) {
                readCell(into, style);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
        row += span;
        if (row > CellReference.ROWS) {
            throw new XMLStreamException("no sheet has a row " + row);
        }
    }

    private void readCell(GridRow into, String rowStyle) throws XMLStreamException {
        int index = Styles.number(XmlParts.attribute(xml, "Index"));
        column = index > 0 ? index - 1 : column;
        int across = Math.max(0, Styles.number(XmlParts.attribute(xml, "MergeAcross")));
        int down = Math.max(0, Styles.number(XmlParts.attribute(xml, "MergeDown")));
        if (column + across >= CellReference.COLUMNS) {
            throw new XMLStreamException("no sheet has a column " + (column + across + 1));
        }
        if (across > 0 || down > 0) {
            tooManyMerges |= !merges.add(row, Math.min(CellReference.ROWS, row + down), column, column + across);
        }
        String own = XmlParts.attribute(xml, "StyleID");
        String style = own != null ? own : rowStyle != null ? rowStyle : columnStyles.get(column);
        int look = book.styles().place(style);
        String formula = XmlParts.attribute(xml, "Formula");
        boolean any = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (xml.getLocalName().equals("Data")) {
                String type = XmlParts.attribute(xml, "Type");
                put(into, type == null ? "String" : type, ExcelXmlText.of(xml, book.escapes()), look);
                any = true;
            } else {
                XmlParts.skip(xml);
            }
        }
        String unworked = formula == null || any ? null : texts.unworked(formula);
        if (unworked != null) {
            texts.put(into, column, unworked, false, look);
        }
        column += across + 1;
    }

    private void put(GridRow into, String type, String value, int look) {
        String text =
                switch (type) {
                    case "Number" -> value.isBlank() ? "" : texts.number(value.strip(), look);
                    case "Boolean" -> value.strip().equals("1") ? "TRUE" : "FALSE";
                    case "Error" -> texts.error(value.strip());
                    case "DateTime" -> moment(value.strip(), look);
                    default -> texts.text(value, look);
                };
        if (!text.isEmpty()) {
            texts.put(into, column, text, !type.equals("String"), look);
            if (into.characters() > SheetCells.LONGEST_ROW) {
                throw book.refusals().rowTooLong(place, row, SheetCells.LONGEST_ROW);
            }
        }
    }

    /** A date is a number with the format of a date; without such a format it still is a date. */
    private String moment(String iso, int look) {
        Optional<Double> serial = IsoMoment.serial(iso).map(days -> days < FIRST_SURE ? days - 1 : days);
        Kind kind = book.styles().styles().format(look).kind();
        boolean dated = kind == Kind.DATE || kind == Kind.TIME || kind == Kind.ELAPSED;
        return serial.isEmpty() || !dated
                ? texts.moment(IsoMoment.text(iso), look)
                : texts.number(Double.toString(serial.get()), look);
    }

    /** The ranges, or null when there are more than {@link Merges#LIMIT}; complete after the last row. */
    Merges merges() {
        return tooManyMerges ? null : merges.build();
    }

    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    boolean isHiddenSheet() {
        return hiddenSheet;
    }

    int columns() {
        return columns;
    }
}
