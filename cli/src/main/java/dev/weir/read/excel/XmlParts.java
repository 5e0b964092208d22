package dev.weir.read.excel;

import dev.weir.read.XmlStreams;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reading the XML parts of a package: elements are known by local name, so that prefixes and the strict namespaces do not matter. */
final class XmlParts {

    /** No text of a workbook is longer; Excel's own limit for a cell is 32,767. */
    static final int LONGEST_TEXT = 8_000_000;

    private XmlParts() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return XmlStreams.open(in);
    }

    /** Moves to the next start of an element; false at the end of the document. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** An attribute by local name, whatever its namespace is; null when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value of a boolean attribute; null is false. */
    static boolean isTrue(String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** The text of the current element without that of elements inside; moves to its end. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        String first = "";
        StringBuilder more = null;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (more == null && first.isEmpty()) {
                        first = xml.getText();
                    } else {
                        more = more == null ? new StringBuilder(first) : more;
                        append(more, xml.getText());
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> skip(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    return more == null ? first : more.toString();
                }
                default -> {}
            }
        }
    }

    /**
     * The text of an {@code si} or {@code is} element: its {@code t} and the {@code t} of its runs, without phonetic runs. Runs with a look of
     * their own are marked as {@link RichText} marks them.
     */
    static String richText(XMLStreamReader xml, Escapes escapes) throws XMLStreamException {
        String only = null;
        RichText more = null;
        boolean ownLook = false;
        boolean struck = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("r")) {
                    depth++;
                    ownLook = false;
                    struck = false;
                } else if (name.equals("rPr")) {
                    ownLook = true;
                    struck = StyleXml.isStruck(xml);
                } else if (!name.equals("t")) {
                    skip(xml);
                } else if (only == null && !ownLook) {
                    only = escapes.decode(text(xml));
                } else {
                    more = more == null ? new RichText().add(only == null ? "" : only) : more;
                    only = only == null ? "" : only;
                    add(more, escapes.decode(text(xml)), ownLook, struck);
                }
            }
        }
        return more != null ? more.marked() : only == null ? "" : only;
    }

    private static void add(RichText text, String run, boolean ownLook, boolean struck) throws XMLStreamException {
        if (text.length() + run.length() > LONGEST_TEXT) {
            throw new XMLStreamException("a text has more than " + LONGEST_TEXT + " characters");
        }
        if (ownLook) {
            text.add(run, struck);
        } else {
            text.add(run);
        }
    }

    private static void append(StringBuilder text, String part) throws XMLStreamException {
        if (text.length() + part.length() > LONGEST_TEXT) {
            throw new XMLStreamException("a text has more than " + LONGEST_TEXT + " characters");
        }
        text.append(part);
    }

    /** Moves to the end of the current element. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
