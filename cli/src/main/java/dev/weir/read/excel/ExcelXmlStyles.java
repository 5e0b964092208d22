package dev.weir.read.excel;

import dev.weir.read.grid.CellMark;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a workbook as XML of Excel 2003, which have names; a style begins as its parent is, or as {@code Default}. */
final class ExcelXmlStyles {

    private static final String DEFAULT = "Default";

    /** Formats that stand there by name, and the numbers or codes they have elsewhere. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("general", "General"),
            Map.entry("general number", "General"),
            Map.entry("general date", "m/d/yyyy h:mm"),
            Map.entry("long date", "[$-F800]"),
            Map.entry("medium date", "d-mmm-yy"),
            Map.entry("long time", "[$-F400]"),
            Map.entry("medium time", "h:mm AM/PM"),
            Map.entry("currency", "$#,##0.00_);[Red]($#,##0.00)"),
            Map.entry("euro currency", "[$€-2]\\ #,##0.00_);[Red]([$€-2]\\ #,##0.00)"),
            Map.entry("fixed", "0.00"),
            Map.entry("standard", "#,##0.00"),
            Map.entry("percent", "0.00%"),
            Map.entry("scientific", "0.00E+00"),
            Map.entry("yes/no", "\"Yes\";\"Yes\";\"No\""),
            Map.entry("true/false", "\"True\";\"True\";\"False\""),
            Map.entry("on/off", "\"On\";\"On\";\"Off\""));

    private static final Map<String, Integer> NUMBERED = Map.of("short date", 14, "short time", 20);

    /** What a style says of itself; null for what its parent says. */
    private record Look(Integer id, String code, Boolean struck, String colour) {}

    private final Styles styles = new Styles();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();

    /** Reads a {@code Style} element; moves to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        String name = XmlParts.attribute(xml, "ID");
        String parent = XmlParts.attribute(xml, "Parent");
        Look look = looks.getOrDefault(parent == null ? DEFAULT : parent, new Look(0, null, false, null));
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                look = with(look, xml);
            }
        }
        if (name != null && places.size() < 1 << 18) {
            looks.put(name, look);
            places.put(name, places.size());
            add(look);
        }
    }

    private static Look with(Look look, XMLStreamReader xml) {
        return switch (xml.getLocalName()) {
            case "NumberFormat" -> {
                String written = XmlParts.attribute(xml, "Format");
                String name = written == null ? "general" : written.toLowerCase(Locale.ROOT);
                Integer id = NUMBERED.get(name);
                yield id != null
                        ? new Look(id, null, look.struck(), look.colour())
                        : new Look(null, NAMED.getOrDefault(name, written), look.struck(), look.colour());
            }
            case "Font" ->
                new Look(
                        look.id(),
                        look.code(),
                        XmlParts.isTrue(XmlParts.attribute(xml, "StrikeThrough")),
                        look.colour());
            case "Interior" -> {
                String colour = XmlParts.attribute(xml, "Color");
                boolean plain = colour != null && colour.matches("#[0-9A-Fa-f]{6}");
                yield new Look(
                        look.id(),
                        look.code(),
                        look.struck(),
                        plain ? colour.substring(1).toUpperCase(Locale.ROOT) : null);
            }
            default -> look;
        };
    }

    private void add(Look look) {
        CellMark.Strike strike = look.struck() ? CellMark.Strike.WHOLE : CellMark.Strike.NONE;
        CellMark mark = look.struck() || look.colour() != null ? new CellMark(strike, look.colour()) : CellMark.NONE;
        int id = look.id() == null ? -1 : look.id();
        styles.add(id, look.code() == null ? Map.of() : Map.of(id, NumberFormat.of(look.code())), mark);
    }

    /** The place of a style; of the default for one that is not there. */
    int place(String name) {
        Integer place = name == null ? null : places.get(name);
        return place != null ? place : places.getOrDefault(DEFAULT, -1);
    }

    Styles styles() {
        return styles;
    }
}
