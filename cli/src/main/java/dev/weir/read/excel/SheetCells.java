package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.io.InputStream;
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
    private final InputStream in;
    private final XMLStreamReader xml;
    private long row;
    private int column;
    private boolean ended;

    SheetCells(Workbook book, String sheet, Merges merges, InputStream in) {
        this.book = book;
        this.place = "sheet \"" + sheet + "\"";
        this.merges = merges;
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
    public boolean next(GridRow into) {
        try {
            while (!ended && moveToRow()) {
                into.begin(row);
                readRow(into);
                if (into.size() > 0) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException damage) {
            throw book.refusals().damaged(place + " near row " + row, damage);
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
                column = -1;
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                break;
            }
        }
        ended = true;
        return false;
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
        String text = readValue(type, style);
        if (text != null && !text.isEmpty()) {
            into.set(column, text);
            if (into.characters() > LONGEST_ROW) {
                throw book.refusals().rowTooLong(place, row, LONGEST_ROW);
            }
        }
    }

    private String readValue(String type, String style) throws XMLStreamException {
        String text = null;
        String formula = null;
        boolean worked = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return formula == null || worked ? text : LostValue.of(FaultCode.NO_RESULT, "=" + formula);
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
                        text = book.escapes().decode(XmlParts.richText(xml));
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
