package dev.weir.read.excel;

import dev.weir.read.grid.CellComments;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The comments part of a sheet of an .xlsx workbook (ECMA-376 18.7). */
final class XlsxComments {

    private XlsxComments() {}

    /** @return null when there are more than can be kept */
    static CellComments read(InputStream in, Escapes escapes) throws XMLStreamException {
        CellComments.Builder comments = new CellComments.Builder();
        List<String> authors = new ArrayList<>();
        XMLStreamReader xml = XmlParts.open(in);
        String reference = "";
        String author = "";
        while (XmlParts.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "author" -> authors.add(escapes.decode(XmlParts.text(xml)));
                case "comment" -> {
                    reference = XmlParts.attribute(xml, "ref");
                    author = author(authors, XmlParts.attribute(xml, "authorId"));
                }
                case "text" -> {
                    String text = RichText.shown(XmlParts.richText(xml, escapes), false);
                    int column = reference == null ? -1 : CellReference.column(reference);
                    int row = reference == null ? -1 : CellReference.row(reference);
                    if (column < 0 || row < 0) {
                        throw new XMLStreamException("no sheet has a cell " + reference);
                    }
                    if (!comments.add(row, column, CommentText.of(text, author))) {
                        return null;
                    }
                }
                default -> {}
            }
        }
        return comments.build();
    }

    private static String author(List<String> authors, String index) {
        int place = index == null ? -1 : Styles.number(index);
        return place >= 0 && place < authors.size() ? authors.get(place) : "";
    }
}
