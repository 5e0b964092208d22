package dev.weir.read.excel;

import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Fonts and fills as the XML of workbooks writes them (ECMA-376 part 1, 18.8 and 18.3.1.15). */
final class StyleXml {

    private StyleXml() {}

    /** Whether a {@code font} or {@code rPr} is struck out; moves to its end. */
    static boolean isStruck(XMLStreamReader xml) throws XMLStreamException {
        boolean struck = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.getLocalName().equals("strike")) {
                    String value = XmlParts.attribute(xml, "val");
                    struck = value == null || XmlParts.isTrue(value);
                }
            }
        }
        return struck;
    }

    /** The colour of a {@code fill} as {@link Looks#addFill} takes it; moves to its end. */
    static String fill(XMLStreamReader xml) throws XMLStreamException {
        String colour = null;
        boolean filled = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.getLocalName().equals("patternFill")) {
                    String pattern = XmlParts.attribute(xml, "patternType");
                    filled = pattern != null && !pattern.equals("none") && !pattern.startsWith("gray");
                } else if (xml.getLocalName().equals("fgColor")) {
                    colour = colour(xml);
                }
            }
        }
        return filled ? colour : null;
    }

    private static String colour(XMLStreamReader xml) {
        String rgb = rgb(XmlParts.attribute(xml, "rgb"));
        if (rgb != null) {
            return rgb;
        }
        int index = Styles.number(XmlParts.attribute(xml, "indexed"));
        if (index >= 0) {
            return Looks.INDEX + index;
        }
        int theme = Styles.number(XmlParts.attribute(xml, "theme"));
        return theme < 0 ? null : "theme" + theme + tint(XmlParts.attribute(xml, "tint"));
    }

    private static String tint(String tint) {
        try {
            long percent = tint == null ? 0 : Math.round(Double.parseDouble(tint) * 100);
            return percent == 0 ? "" : String.format(Locale.ROOT, "%+d", percent);
        } catch (NumberFormatException noNumber) {
            return "";
        }
    }

    /** AARRGGBB or RRGGBB without the first two; null for anything else. */
    static String rgb(String colour) {
        boolean valid = colour != null && colour.matches("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}");
        return valid ? colour.substring(colour.length() - 6).toUpperCase(Locale.ROOT) : null;
    }
}
