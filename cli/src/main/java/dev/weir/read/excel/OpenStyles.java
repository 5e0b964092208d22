package dev.weir.read.excel;

import dev.weir.read.grid.CellMark;
import dev.weir.read.grid.CellMark.Strike;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The automatic styles of an .ods workbook, as far as they mark cells, hide sheets or strike out parts of texts. */
final class OpenStyles {

    private static final int MOST = 1 << 18;

    private final Map<String, CellMark> marks = new HashMap<>();
    private final Set<String> struckTexts = new HashSet<>();
    private final Set<String> hiddenTables = new HashSet<>();

    /** Reads a {@code style} element; moves to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        String name = XmlParts.attribute(xml, "name");
        String family = XmlParts.attribute(xml, "family");
        boolean struck = false;
        boolean hidden = false;
        String colour = null;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String line = XmlParts.attribute(xml, "text-line-through-style");
                struck |= line != null && !line.equals("none");
                String behind = XmlParts.attribute(xml, "background-color");
                colour = behind != null && behind.matches("#[0-9a-fA-F]{6}")
                        ? behind.substring(1).toUpperCase(Locale.ROOT)
                        : colour;
                hidden |= "false".equals(XmlParts.attribute(xml, "display"));
            }
        }
        if (name != null && family != null && marks.size() < MOST) {
            keep(name, family, struck, colour, hidden);
        }
    }

    private void keep(String name, String family, boolean struck, String colour, boolean hidden) {
        if (family.equals("table-cell") && (struck || colour != null)) {
            marks.put(name, new CellMark(struck ? Strike.WHOLE : Strike.NONE, colour));
        } else if (family.equals("text") && struck) {
            struckTexts.add(name);
        } else if (family.equals("table") && hidden) {
            hiddenTables.add(name);
        }
    }

    /** What marks a cell of a style; null is none. */
    CellMark mark(String style) {
        return style == null ? CellMark.NONE : marks.getOrDefault(style, CellMark.NONE);
    }

    boolean isStruckText(String style) {
        return style != null && struckTexts.contains(style);
    }

    boolean isHiddenTable(String style) {
        return style != null && hiddenTables.contains(style);
    }
}
