package dev.weir.read.excel;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.grid.CellMark;
import dev.weir.read.grid.CellMark.Strike;
import dev.weir.read.grid.GridRow;

/** Values as a ledger means them, with marks where one is lost or struck out. */
final class MeantTexts implements CellTexts {

    private final Styles styles;
    private final NumberText numbers;

    MeantTexts(Styles styles, boolean from1904) {
        this.styles = styles;
        this.numbers = new NumberText(from1904);
    }

    @Override
    public String number(String value, int style) {
        return numbers.of(value, styles.format(style));
    }

    @Override
    public String text(String text, int style) {
        return styles.format(style).around(text);
    }

    @Override
    public String error(String name) {
        return LostValue.of(FaultCode.ERROR_CELL, name);
    }

    @Override
    public String moment(String iso, int style) {
        return NumberText.dated(iso);
    }

    @Override
    public String unworked(String formula) {
        return LostValue.of(FaultCode.NO_RESULT, "=" + formula);
    }

    @Override
    public void put(GridRow into, int column, String marked, boolean value, int style) {
        CellMark mark = styles.mark(style);
        String text = marked;
        if (RichText.is(marked)) {
            boolean struck = mark.strike() == Strike.WHOLE;
            mark = mark.with(RichText.strike(marked, struck));
            text = RichText.shown(marked, struck);
        }
        into.set(column, text);
        into.mark(column, mark);
    }
}
