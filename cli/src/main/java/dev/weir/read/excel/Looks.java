package dev.weir.read.excel;

import dev.weir.read.grid.CellMark;
import dev.weir.read.grid.CellMark.Strike;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.util.HSSFColor;

/** The fonts and fills of a workbook, as far as they mark a cell: struck out, and the colour behind it. */
final class Looks {

    /** Begins a colour that stands in the palette. */
    static final String INDEX = "index:";

    private static final Map<Integer, HSSFColor> PALETTE = HSSFColor.getIndexHash();

    private final BitSet struckFonts = new BitSet();
    private final List<String> fills = new ArrayList<>();
    private final Map<Integer, String> ownColours = new HashMap<>();
    private final Map<CellMark, CellMark> marks = new HashMap<>();
    private int fonts;

    /** The next font. */
    void addFont(boolean struck) {
        struckFonts.set(fonts++, struck);
    }

    /** The next fill; null for none. */
    void addFill(String colour) {
        fills.add(colour);
    }

    /** A colour that the workbook puts into its palette, as RRGGBB. */
    void addColour(int index, String colour) {
        ownColours.put(index, colour);
    }

    boolean isStruck(int font) {
        return font >= 0 && struckFonts.get(font);
    }

    /** The mark of a cell with a font and a fill, by their places from 0. */
    CellMark of(int font, int fill) {
        return of(font, fill >= 0 && fill < fills.size() ? fills.get(fill) : null);
    }

    /** The mark of a cell with a font and a colour as {@link #addFill} has it, or as {@code index:13}. */
    CellMark of(int font, String colour) {
        Strike strike = isStruck(font) ? Strike.WHOLE : Strike.NONE;
        if (strike == Strike.NONE && colour == null) {
            return CellMark.NONE;
        }
        String shown = colour != null && colour.startsWith(INDEX)
                ? indexed(Integer.parseInt(colour.substring(INDEX.length())))
                : colour;
        CellMark mark = new CellMark(strike, shown);
        return marks.computeIfAbsent(mark, same -> mark);
    }

    private String indexed(int index) {
        String own = ownColours.get(index);
        HSSFColor colour = PALETTE.get(index);
        if (own != null || colour == null) {
            return own;
        }
        short[] parts = colour.getTriplet();
        return String.format(Locale.ROOT, "%02X%02X%02X", parts[0], parts[1], parts[2]);
    }
}
