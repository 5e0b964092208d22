package dev.weir.read.excel;

import dev.weir.read.grid.CellMark;
import dev.weir.read.shown.ShownFormats;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number format and the mark of each cell style. Nothing else of the styles is kept, however many there are. */
final class Styles {

    /** Excel itself allows 65,490. */
    private static final int MOST = 1 << 18;

    private NumberFormat[] formats = new NumberFormat[64];
    private CellMark[] marks = new CellMark[64];
    private int[] ids = new int[64];
    private int size;
    private boolean anyMark;

    /** A cell style until all colours are known. */
    private record Style(int format, int font, int fill) {}

    /** Reads the styles of a part. */
    void read(InputStream in) throws XMLStreamException {
        Map<Integer, NumberFormat> custom = new HashMap<>();
        List<Style> styles = new ArrayList<>();
        Looks looks = new Looks();
        XMLStreamReader xml = XmlParts.open(in);
        String list = "";
        int colour = 0;
        while (XmlParts.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "indexedColors" ->
                    list = xml.getLocalName();
                case "numFmt" -> addFormat(xml, custom);
                case "font" -> {
                    if (list.equals("fonts")) {
                        looks.addFont(StyleXml.isStruck(xml));
                    }
                }
                case "fill" -> {
                    if (list.equals("fills")) {
                        looks.addFill(StyleXml.fill(xml));
                    }
                }
                case "rgbColor" -> looks.addColour(colour++, StyleXml.rgb(XmlParts.attribute(xml, "rgb")));
                case "xf" -> {
                    if (list.equals("cellXfs") && styles.size() < MOST) {
                        styles.add(new Style(
                                number(XmlParts.attribute(xml, "numFmtId")),
                                number(XmlParts.attribute(xml, "fontId")),
                                number(XmlParts.attribute(xml, "fillId"))));
                    }
                }
                default -> {}
            }
        }
        xml.close();
        styles.forEach(style -> add(style.format(), custom, looks.of(style.font(), style.fill())));
    }

    private static void addFormat(XMLStreamReader xml, Map<Integer, NumberFormat> custom) {
        String code = XmlParts.attribute(xml, "formatCode");
        int id = number(XmlParts.attribute(xml, "numFmtId"));
        if (code != null && id >= 0 && custom.size() < MOST) {
            custom.putIfAbsent(id, NumberFormat.of(code));
        }
    }

    /** Adds the next style: a format's number, the formats that are written out, and what marks its cells. */
    void add(int id, Map<Integer, NumberFormat> custom, CellMark mark) {
        if (size == MOST) {
            return;
        }
        if (size == formats.length) {
            formats = Arrays.copyOf(formats, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
        }
        NumberFormat format = custom.get(id);
        marks[size] = mark;
        ids[size] = id;
        anyMark |= mark != CellMark.NONE;
        formats[size++] = format == null ? NumberFormat.builtIn(id) : format;
    }

    /** The place of a cell's {@code s} attribute; -1 when it names no style. */
    static int place(String style) {
        return style == null ? 0 : number(style);
    }

    /** What marks a cell of the style at an index from 0. */
    CellMark mark(int index) {
        return anyMark && index >= 0 && index < size ? marks[index] : CellMark.NONE;
    }

    /** The format of the style at an index from 0; plain when there is none. */
    NumberFormat format(int index) {
        return index >= 0 && index < size ? formats[index] : NumberFormat.PLAIN;
    }

    /** The code of the format of the style at an index. @param formats know those that have only a number */
    String code(int index, ShownFormats formats) {
        NumberFormat format = format(index);
        return format.code().isEmpty() ? formats.code(index >= 0 && index < size ? ids[index] : 0) : format.code();
    }

    /** A number of at most nine digits, or -1. */
    static int number(String text) {
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
