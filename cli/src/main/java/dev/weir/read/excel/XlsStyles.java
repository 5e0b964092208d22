package dev.weir.read.excel;

import dev.weir.read.grid.CellMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.RecordFormatException;

/**
 * Fonts, number formats, colours and cell styles of an .xls workbook. A damaged one costs its own look or format, not the workbook.
 */
final class XlsStyles {

    /** Cells name their style by two bytes ([MS-XLS] 2.5.165). */
    private static final int MOST = 1 << 16;

    private static final int STRUCK = 0x0008;
    private static final int SOLID = 1;

    /** No font has the number 4 ([MS-XLS] 2.5.129). */
    private static final int NO_FONT = 4;

    /** Colours from here on are those of the system, not of the palette. */
    private static final int AUTOMATIC = 64;

    private static final int FIRST_OF_PALETTE = 8;
    private static final Style PLAIN = new Style(0, 0, null);

    /** A cell style until all colours are known. */
    private record Style(int format, int font, String colour) {}

    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final Looks looks = new Looks();
    private int damaged;

    /** Takes the record if it is one of these. */
    void take(XlsRecords records) {
        try {
            switch (records.sid()) {
                case FontRecord.sid -> addFont(records.fields());
                case FormatRecord.sid ->
                    formats.put(records.fields().readUShort(), NumberFormat.of(records.formatCode()));
                case PaletteRecord.sid -> addPalette(records.fields());
                case ExtendedFormatRecord.sid -> addStyle(records.fields());
                default -> {}
            }
        } catch (RecordFormatException | IllegalArgumentException damage) {
            damaged++;
            if (records.sid() == FontRecord.sid) {
                looks.addFont(false);
            } else if (records.sid() == ExtendedFormatRecord.sid) {
                styles.add(PLAIN);
            }
        }
    }

    private void addFont(RecordInputStream fields) {
        fields.readUShort();
        looks.addFont((fields.readUShort() & STRUCK) != 0);
    }

    private void addPalette(RecordInputStream fields) {
        int count = fields.readUShort();
        for (int i = 0; i < count; i++) {
            String colour = String.format(
                    Locale.ROOT, "%02X%02X%02X", fields.readUByte(), fields.readUByte(), fields.readUByte());
            fields.readUByte();
            looks.addColour(FIRST_OF_PALETTE + i, colour);
        }
    }

    private void addStyle(RecordInputStream fields) {
        if (styles.size() == MOST) {
            return;
        }
        int font = fields.readUShort();
        int format = fields.readUShort();
        if (fields.remaining() < 16) {
            styles.add(new Style(format, font, null));
            return;
        }
        fields.readLong();
        fields.readUShort();
        int pattern = fields.readInt() >>> 26;
        int colour = fields.readUShort() & 0x7F;
        styles.add(new Style(format, font, pattern == SOLID && colour < AUTOMATIC ? Looks.INDEX + colour : null));
    }

    /** Whether the font of that number is struck out. */
    boolean isStruck(int font) {
        return looks.isStruck(place(font));
    }

    private static int place(int font) {
        return font > NO_FONT ? font - 1 : font;
    }

    /** The styles, when all records are taken. */
    Styles styles() {
        Styles result = new Styles();
        for (Style style : styles) {
            CellMark mark = looks.of(place(style.font()), style.colour());
            result.add(style.format(), formats, mark);
        }
        return result;
    }

    /** Records that could not be read. */
    int damaged() {
        return damaged;
    }
}
