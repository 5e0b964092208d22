package dev.weir.read.excel;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number format of each cell style. Nothing else of the styles is kept, however many there are. */
final class Styles {

    /** Excel itself allows 65,490. */
    private static final int MOST = 1 << 18;

    private NumberFormat[] formats = new NumberFormat[64];
    private int size;

    /** Reads the styles of a part. */
    void read(InputStream in) throws XMLStreamException {
        Map<Integer, NumberFormat> custom = new HashMap<>();
        XMLStreamReader xml = XmlParts.open(in);
        boolean cellStyles = false;
        while (XmlParts.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "numFmt" -> addFormat(xml, custom);
                case "cellStyleXfs", "cellStyles", "dxfs" -> cellStyles = false;
                case "cellXfs" -> cellStyles = true;
                case "xf" -> addStyle(xml, cellStyles, custom);
                default -> {}
            }
        }
        xml.close();
    }

    private static void addFormat(XMLStreamReader xml, Map<Integer, NumberFormat> custom) {
        String code = XmlParts.attribute(xml, "formatCode");
        int id = number(XmlParts.attribute(xml, "numFmtId"));
        if (code != null && id >= 0 && custom.size() < MOST) {
            custom.putIfAbsent(id, NumberFormat.of(code));
        }
    }

    private void addStyle(XMLStreamReader xml, boolean cellStyle, Map<Integer, NumberFormat> custom) {
        if (cellStyle) {
            add(number(XmlParts.attribute(xml, "numFmtId")), custom);
        }
    }

    /** Adds the next style: a format's number, and the formats that are written out. */
    void add(int id, Map<Integer, NumberFormat> custom) {
        if (size == MOST) {
            return;
        }
        if (size == formats.length) {
            formats = Arrays.copyOf(formats, size * 2);
        }
        NumberFormat format = custom.get(id);
        formats[size++] = format == null ? NumberFormat.builtIn(id) : format;
    }

    /** The format of a cell's {@code s} attribute; plain when it is missing or names no style. */
    NumberFormat format(String style) {
        return format(style == null ? 0 : number(style));
    }

    /** The format of the style at an index from 0; plain when there is none. */
    NumberFormat format(int index) {
        return index >= 0 && index < size ? formats[index] : NumberFormat.PLAIN;
    }

    /** A number of at most nine digits, or -1. */
    private static int number(String text) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
