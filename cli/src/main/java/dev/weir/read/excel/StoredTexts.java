package dev.weir.read.excel;

import dev.weir.read.excel.NumberFormat.Kind;
import dev.weir.read.grid.GridRow;

/** Values as they are stored; of numbers with the format of a date the date. */
final class StoredTexts implements CellTexts {

    private final Styles styles;
    private final boolean from1904;

    StoredTexts(Styles styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    @Override
    public String number(String value, int style) {
        Kind kind = styles.format(style).kind();
        boolean moment = kind == Kind.DATE || kind == Kind.TIME || kind == Kind.ELAPSED;
        return moment ? StoredNumber.moment(value, kind, from1904) : StoredNumber.plain(value);
    }

    @Override
    public String text(String text, int style) {
        return RichText.is(text) ? RichText.whole(text) : text;
    }

    @Override
    public String error(String name) {
        return name;
    }

    @Override
    public String moment(String iso, int style) {
        return iso;
    }

    @Override
    public String unworked(String formula) {
        return null;
    }

    @Override
    public void put(GridRow into, int column, String text, boolean value, int style) {
        if (value) {
            into.setValue(column, text);
        } else {
            into.set(column, text);
        }
    }
}
