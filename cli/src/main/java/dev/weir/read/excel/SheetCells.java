package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.read.grid.CellComments;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of one sheet as texts, one row at a time, straight from the sheet's XML. */
final class SheetCells implements GridRows {

    /** A row of 16,384 cells could else hold a gigabyte. */
    static final int LONGEST_ROW = 16_000_000;

    private final Workbook book;
    private final String place;
    private final Merges merges;
    private final Supplier<CellComments> comments;
    private final InputStream in;
    private final XMLStreamReader xml;
    private long row;
    private int column;
    private boolean rowHidden;
    private boolean ended;
    private final BitSet hiddenColumns = new BitSet();
    private boolean filtered;
    private int columns;

    SheetCells(Workbook book, String sheet, Merges merges, Supplier<CellComments> comments, InputStream in) {
        this.book = book;
        this.place = "sheet \"" + sheet + "\"";
        this.merges = merges;
        this.comments = comments;
        this.in = in;
        try {
            this.xml = XmlParts.open(in);
        } catch (XMLStreamException damage) {
            throw book.refusals().damaged(place, damage);
        }
    }

    @Override
    public Merges merges() {
        return merges;
    }

    @Override
    public CellComments comments() {
        return comments.get();
    }

    @Override
    public boolean next(GridRow into) {
        try {
            while (!ended && moveToRow()) {
                into.begin(row);
                if (rowHidden) {
                    into.hide();
                }
                readRow(into);
                if (into.size() > 0) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException damage) {
            throw book.refusals().damaged(row == 0 ? place : place + " near row " + row, damage);
        }
    }

    private boolean moveToRow() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String reference = XmlParts.attribute(xml, "r");
                long next = reference == null ? row + 1 : CellReference.row(reference.strip());
                if (next < 1 || next > CellReference.ROWS) {
                    throw new XMLStreamException("no sheet has a row " + reference);
                }
                row = next;
                rowHidden = XmlParts.isTrue(XmlParts.attribute(xml, "hidden"));
                column = -1;
                return true;
            }
            if (event == XMLStreamConstants.START_ELEMENT && row == 0) {
                readHidden();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                break;
            }
        }
        ended = true;
        return false;
    }

    /** What stands before the rows. */
    private void readHidden() {
        if (xml.getLocalName().equals("dimension")) {
            String range = XmlParts.attribute(xml, "ref");
            columns = range == null ? 0 : 1 + CellReference.column(range.substring(range.indexOf(':') + 1));
        } else if (xml.getLocalName().equals("sheetPr")) {
            filtered = XmlParts.isTrue(XmlParts.attribute(xml, "filterMode"));
        } else if (xml.getLocalName().equals("col") && XmlParts.isTrue(XmlParts.attribute(xml, "hidden"))) {
            int first = Styles.number(XmlParts.attribute(xml, "min"));
            int last = Math.min(CellReference.COLUMNS, Styles.number(XmlParts.attribute(xml, "max")));
            if (first > 0 && last >= first) {
                hiddenColumns.set(first - 1, last);
            }
        }
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public HiddenParts hidden() {
        return new HiddenParts(hiddenColumns, filtered);
    }

    private void readRow(GridRow into) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    readCell(into);
                } else {
                    XmlParts.skip(xml);
                }
            }
        }
    }

    private void readCell(GridRow into) throws XMLStreamException {
        String reference = null;
        String style = null;
        String type = "n";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> reference = xml.getAttributeValue(i);
                case "s" -> style = xml.getAttributeValue(i);
                case "t" -> type = xml.getAttributeValue(i);
                default -> {}
            }
        }
        column = reference == null ? column + 1 : CellReference.column(reference);
        if (column < 0 || column >= CellReference.COLUMNS) {
            throw new XMLStreamException("no sheet has a cell " + reference);
        }
        int look = Styles.place(style);
        String text = readValue(type, look);
        if (text != null && !text.isEmpty()) {
            book.texts().put(into, column, text, isValue(type), look);
            if (into.characters() > LONGEST_ROW) {
                throw book.refusals().rowTooLong(place, row, LONGEST_ROW);
            }
        }
    }

    /** Whether the type is that of numbers, dates, truth values or errors. */
    private static boolean isValue(String type) {
        return type.equals("n") || type.equals("b") || type.equals("e") || type.equals("d");
    }

    private String readValue(String type, int style) throws XMLStreamException {
        String text = null;
        String formula = null;
        boolean worked = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return formula == null || worked ? text : book.texts().unworked(formula);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        String value = XmlParts.text(xml);
                        text = book.text(type, style, value);
                        // an empty text is a result, an empty number is none
                        worked = !value.isBlank() || type.equals("str");
                    }
                    case "f" -> formula = XmlParts.text(xml);
                    case "is" -> {
                        text = book.texts().text(XmlParts.richText(xml, book.escapes()), style);
                        worked = true;
                    }
                    default -> XmlParts.skip(xml);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException damage) {
            throw book.refusals().damaged(place, damage);
        }
    }
}
