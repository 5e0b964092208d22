package dev.weir.read.excel;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a cell of an .ods workbook displays: its paragraphs, without comments. */
final class OpenText {

    private static final int MOST_SPACES = 32_767;

    private final XMLStreamReader xml;
    private final Escapes escapes;
    private final OpenStyles styles;
    private final RichText text = new RichText();
    private final StringBuilder run = new StringBuilder();
    private boolean any;

    private OpenText(XMLStreamReader xml, Escapes escapes, OpenStyles styles) {
        this.xml = xml;
        this.escapes = escapes;
        this.styles = styles;
    }

    /** Moves to the end of the cell; null when it does not say what it displays, not even that it is nothing. Struck parts are marked as {@link RichText} marks them. */
    static String of(XMLStreamReader xml, Escapes escapes, OpenStyles styles) throws XMLStreamException {
        OpenText cell = new OpenText(xml, escapes, styles);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (xml.getLocalName().equals("p")) {
                if (cell.any) {
                    cell.run.append('\n');
                }
                cell.any = true;
                cell.paragraph(false);
            } else {
                XmlParts.skip(xml);
            }
        }
        cell.end(false);
        return cell.any ? cell.text.marked() : null;
    }

    private void paragraph(boolean struck) throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> inside(struck);
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(xml.getText());
                default -> {}
            }
        }
    }

    private void inside(boolean struck) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "s" -> {
                String count = XmlParts.attribute(xml, "c");
                append(" ".repeat(count == null ? 1 : Math.min(MOST_SPACES, Math.max(1, Styles.number(count)))));
                XmlParts.skip(xml);
            }
            case "tab" -> {
                append("\t");
                XmlParts.skip(xml);
            }
            case "line-break" -> {
                append("\n");
                XmlParts.skip(xml);
            }
            case "annotation", "ruby-text" -> XmlParts.skip(xml);
            default -> {
                boolean own = struck || styles.isStruckText(XmlParts.attribute(xml, "style-name"));
                if (own != struck) {
                    end(struck);
                }
                paragraph(own);
                if (own != struck) {
                    end(own);
                }
            }
        }
    }

    private void append(String part) throws XMLStreamException {
        if (text.length() + run.length() + part.length() > XmlParts.LONGEST_TEXT) {
            throw new XMLStreamException("a text has more than " + XmlParts.LONGEST_TEXT + " characters");
        }
        run.append(part);
    }

    private void end(boolean struck) {
        String part = escapes.clean(run.toString());
        if (struck) {
            text.add(part, true);
        } else {
            text.add(part);
        }
        run.setLength(0);
    }
}
