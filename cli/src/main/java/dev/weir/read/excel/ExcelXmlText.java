package dev.weir.read.excel;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an element with that of all elements in it, such as those of fonts. */
final class ExcelXmlText {

    private ExcelXmlText() {}

    /** Moves to the element's end. Struck parts ({@code S}) are marked as {@link RichText} marks them. */
    static String of(XMLStreamReader xml, Escapes escapes) throws XMLStreamException {
        RichText text = new RichText();
        StringBuilder run = new StringBuilder();
        int struck = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (struck > 0 || xml.getLocalName().equals("S")) {
                        end(run, text, escapes, struck > 0);
                        struck++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (struck > 0) {
                        end(run, text, escapes, true);
                        struck--;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + run.length() + xml.getTextLength() > XmlParts.LONGEST_TEXT) {
                        throw new XMLStreamException("a text has more than " + XmlParts.LONGEST_TEXT + " characters");
                    }
                    run.append(xml.getText());
                }
                default -> {}
            }
        }
        end(run, text, escapes, false);
        return text.marked();
    }

    private static void end(StringBuilder run, RichText text, Escapes escapes, boolean struck) {
        String part = escapes.clean(run.toString());
        if (struck) {
            text.add(part, true);
        } else {
            text.add(part);
        }
        run.setLength(0);
    }
}
