package dev.weir.read.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fonts, fills, number formats and cell styles of an .xlsb workbook ([MS-XLSB] 2.4.657 for a style). */
final class BinaryStyles {

    private static final int STRUCK = 0x0008;
    private static final int SOLID = 1;
    private static final int INDEXED = 1;
    private static final int RGB = 2;
    private static final int THEME = 3;
    private static final int MOST = 1 << 18;

    /** A cell style until all colours are known. */
    private record Style(int format, int font, int fill) {}

    private final Looks looks = new Looks();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Style> found = new ArrayList<>();
    private boolean ofCells;

    void take(BinaryRecords records) throws IOException {
        switch (records.kind()) {
            case BinaryRecords.FONT -> {
                records.skip(2);
                looks.addFont((records.twoOctets() & STRUCK) != 0);
            }
            case BinaryRecords.FORMAT -> formats.put(records.twoOctets(), NumberFormat.of(records.text()));
            case BinaryRecords.FILL -> looks.addFill(records.integer() == SOLID ? colour(records) : null);
            case BinaryRecords.BEGIN_STYLES -> ofCells = true;
            case BinaryRecords.END_STYLES -> ofCells = false;
            case BinaryRecords.STYLE -> {
                if (ofCells && found.size() < MOST) {
                    records.skip(2);
                    found.add(new Style(records.twoOctets(), records.twoOctets(), records.twoOctets()));
                }
            }
            default -> {}
        }
    }

    /** As {@link Looks#addFill} takes it ([MS-XLSB] 2.5.14). */
    private static String colour(BinaryRecords records) throws IOException {
        int kind = records.octet() >> 1;
        int index = records.octet();
        short tint = (short) records.twoOctets();
        return switch (kind) {
            case INDEXED -> Looks.INDEX + index;
            case RGB -> String.format(Locale.ROOT, "%02X%02X%02X", records.octet(), records.octet(), records.octet());
            case THEME -> {
                long percent = Math.round(tint * 100.0 / Short.MAX_VALUE);
                yield "theme" + index + (percent == 0 ? "" : String.format(Locale.ROOT, "%+d", percent));
            }
            default -> null;
        };
    }

    boolean isStruck(int font) {
        return looks.isStruck(font);
    }

    /** The styles, when all records are taken. */
    Styles styles() {
        Styles result = new Styles();
        found.forEach(style -> result.add(style.format(), formats, looks.of(style.font(), style.fill())));
        return result;
    }
}
