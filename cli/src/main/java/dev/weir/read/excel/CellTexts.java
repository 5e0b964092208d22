package dev.weir.read.excel;

import dev.weir.read.grid.GridRow;
import dev.weir.read.shown.ShownFormats;

/** What becomes of a cell's value. Styles are places in {@link Styles}, -1 for none. */
interface CellTexts {

    /** @param from1904 whether days count from 1904 */
    static CellTexts of(BookOptions options, Styles styles, boolean from1904) {
        return switch (options.form()) {
            case MEANT -> new MeantTexts(styles, from1904);
            case STORED -> new StoredTexts(styles, from1904);
            case SHOWN -> new ShownTexts(styles, new ShownFormats(options.system(), from1904));
        };
    }

    /** @param value in decimal notation, as the file writes it */
    String number(String value, int style);

    /** @param text which may have the marks of {@link RichText} */
    String text(String text, int style);

    String error(String name);

    /** A date that the file writes in ISO 8601. */
    String moment(String iso, int style);

    /** Of a formula that the file has no result of; null for an empty cell. */
    String unworked(String formula);

    /** Puts a text into a row. @param value whether it stands for a number, a truth value or an error */
    void put(GridRow into, int column, String text, boolean value, int style);
}
