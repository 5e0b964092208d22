package dev.weir.read.excel;

import dev.weir.read.grid.GridRow;
import dev.weir.read.shown.ShownFormats;

/** Values as Excel displays them. */
final class ShownTexts implements CellTexts {

    private final Styles styles;
    private final ShownFormats formats;

    ShownTexts(Styles styles, ShownFormats formats) {
        this.styles = styles;
        this.formats = formats;
    }

    @Override
    public String number(String value, int style) {
        try {
            return formats.number(Double.parseDouble(value), styles.code(style, formats));
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    @Override
    public String text(String text, int style) {
        return formats.text(RichText.is(text) ? RichText.whole(text) : text, styles.code(style, formats));
    }

    @Override
    public String error(String name) {
        return name;
    }

    @Override
    public String moment(String iso, int style) {
        return IsoMoment.serial(iso)
                .map(serial -> formats.number(serial, styles.code(style, formats)))
                .orElse(iso);
    }

    @Override
    public String unworked(String formula) {
        return null;
    }

    @Override
    public void put(GridRow into, int column, String text, boolean value, int style) {
        into.set(column, text);
    }
}
