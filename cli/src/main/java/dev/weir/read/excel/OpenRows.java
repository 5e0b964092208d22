package dev.weir.read.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import dev.weir.problem.WeirException;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.Merges;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one {@code table} element, inside which the XML stands; a row or cell that is repeated comes as often as it says. */
final class OpenRows {

    private final OpenDocument book;
    private final OpenValues values;
    private final String place;
    private final XMLStreamReader xml;
    private final Merges.Builder merges = new Merges.Builder();
    private final BitSet hiddenColumns = new BitSet();
    private boolean tooManyMerges;
    private boolean ended;
    private int depth = 1;
    private long row;
    private long lastOfRow;
    private GridRow repeated;
    private int column;
    private int columnsSeen;

    OpenRows(OpenDocument book, OpenValues values, String place, XMLStreamReader xml) {
        this.book = book;
        this.values = values;
        this.place = place;
        this.xml = xml;
    }

    /** Fills the next row that holds anything; false at the end of the sheet. */
    boolean next(GridRow into) {
        if (repeated != null && row < lastOfRow) {
            row++;
            into.begin(row);
            into.take(repeated, row);
            return true;
        }
        repeated = null;
        try {
            while (read(into)) {
                if (into.size() > 0) {
                    if (row < lastOfRow) {
                        repeated = into.copy();
                    }
                    return true;
                }
                row = lastOfRow;
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException damage) {
            throw damaged(damage);
        }
    }

    WeirException damaged(Exception damage) {
        return book.refusals().damaged(row == 0 ? place : place + " near row " + row, damage);
    }

    /** Reads the next row element, also an empty one. */
    boolean read(GridRow into) throws XMLStreamException {
        while (!ended && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                ended = depth == 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-row" -> {
                        readRow(into);
                        return true;
                    }
                    case "table-column" -> {
                        readColumn();
                        depth++;
                    }
                    case "table-header-rows",
                            "table-rows",
                            "table-row-group",
                            "table-columns",
                            "table-column-group",
                            "table-header-columns" -> depth++;
                    default -> XmlParts.skip(xml);
                }
            }
        }
        return false;
    }

    private void readColumn() {
        int count = repeats("number-columns-repeated");
        int last = Math.min(CellReference.COLUMNS, columnsSeen + count);
        if (isHidden() && last > columnsSeen) {
            hiddenColumns.set(columnsSeen, last);
        }
        columnsSeen = last;
    }

    private boolean isHidden() {
        String visibility = XmlParts.attribute(xml, "visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private int repeats(String attribute) {
        String text = XmlParts.attribute(xml, attribute);
        return text == null ? 1 : Math.max(1, Styles.number(text));
    }

    private void readRow(GridRow into) throws XMLStreamException {
        row = lastOfRow + 1;
        lastOfRow = row + repeats("number-rows-repeated") - 1;
        into.begin(row);
        if (isHidden()) {
            into.hide();
        }
        column = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            // a covered cell keeps what was there before it was merged
            if (xml.getLocalName().equals("table-cell") || xml.getLocalName().equals("covered-table-cell")) {
                readCell(into);
            } else {
                XmlParts.skip(xml);
            }
        }
        if (into.size() > 0 && lastOfRow > CellReference.ROWS) {
            throw new XMLStreamException("no sheet has a row " + lastOfRow);
        }
    }

    private void readCell(GridRow into) throws XMLStreamException {
        int count = repeats("number-columns-repeated");
        int across = repeats("number-columns-spanned");
        int down = repeats("number-rows-spanned");
        if ((across > 1 || down > 1) && column + across <= CellReference.COLUMNS) {
            tooManyMerges |=
                    !merges.add(row, Math.min(CellReference.ROWS, row + down - 1), column, column + across - 1);
        }
        String style = XmlParts.attribute(xml, "style-name");
        String type = XmlParts.attribute(xml, "value-type");
        String formula = XmlParts.attribute(xml, "formula");
        String value = value(type);
        String written = XmlParts.attribute(xml, "string-value");
        String displayed = OpenText.of(xml, book.escapes(), values.styles());
        String shown = displayed == null ? "" : displayed;
        if (shown.isEmpty() && written != null) {
            shown = book.escapes().clean(written);
        }
        boolean empty = shown.isEmpty() && value == null && formula == null;
        if (empty) {
            column = Math.min(CellReference.COLUMNS, column + count);
            return;
        }
        if (column + count > CellReference.COLUMNS) {
            throw new XMLStreamException("no sheet has a column " + (column + count));
        }
        OpenCell cell = new OpenCell(type, value, shown, displayed != null, formula);
        for (int i = 0; i < count; i++) {
            values.put(into, column++, cell, style);
        }
        if (into.characters() > SheetCells.LONGEST_ROW) {
            throw book.refusals().rowTooLong(place, row, SheetCells.LONGEST_ROW);
        }
    }

    private String value(String type) {
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "date" -> XmlParts.attribute(xml, "date-value");
            case "time" -> XmlParts.attribute(xml, "time-value");
            case "boolean" -> XmlParts.attribute(xml, "boolean-value");
            case "string" -> null;
            default -> XmlParts.attribute(xml, "value");
        };
    }

    /** The ranges, or null when there are more than {@link Merges#LIMIT}; complete after the last row. */
    Merges merges() {
        return tooManyMerges ? null : merges.build();
    }

    BitSet hiddenColumns() {
        return hiddenColumns;
    }
}
