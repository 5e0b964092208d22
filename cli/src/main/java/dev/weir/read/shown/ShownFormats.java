package dev.weir.read.shown;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** What cells show, by the codes of their number formats; each code is taken apart once. */
public final class ShownFormats {

    /** Excel shows and rounds by 15 significant digits. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final double WIDEST_WHOLE = 1e11;

    private final SystemFormats system;
    private final boolean from1904;
    private final Map<String, ShownFormat> formats = new HashMap<>();
    private final Map<Integer, String> builtIn = new HashMap<>();

    /** @param from1904 whether days count from 1904 */
    public ShownFormats(SystemFormats system, boolean from1904) {
        this.system = system;
        this.from1904 = from1904;
    }

    /** The code of a format that a workbook names by number alone. */
    public String code(int id) {
        return builtIn.computeIfAbsent(id, system::code);
    }

    /** What a cell with a number shows. */
    public String number(double number, String code) {
        ShownFormat format = format(code);
        if (format.isGeneral() && number == Math.rint(number) && Math.abs(number) < WIDEST_WHOLE) {
            return Long.toString((long) number);
        }
        if (!Double.isFinite(number)) {
            return "#NUM!";
        }
        return format.number(BigDecimal.valueOf(number).round(PRECISION), from1904);
    }

    /** What a cell with a text shows. */
    public String text(String text, String code) {
        return format(code).text(text);
    }

    private ShownFormat format(String code) {
        ShownFormat known = formats.get(code);
        if (known == null) {
            known = ShownFormat.of(system.resolved(code));
            formats.put(code, known);
        }
        return known;
    }
}
