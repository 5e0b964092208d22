package dev.weir.read.excel;

import dev.weir.read.grid.CellForm;
import dev.weir.read.shown.SystemFormats;
import java.util.List;

/**
 * How a workbook is opened.
 *
 * @param expected names that may stand in the header: evidence of a web page's encoding
 * @param form in which form its cells become texts
 * @param system the formats that look as the system's settings say; only for {@link CellForm#SHOWN}
 * @param passwords to try on a workbook under a password, in their order
 */
public record BookOptions(List<String> expected, CellForm form, SystemFormats system, List<String> passwords) {

    public BookOptions {
        expected = List.copyOf(expected);
        passwords = List.copyOf(passwords);
    }

    /** For a ledger. */
    public static BookOptions meant(List<String> expected) {
        return meant(expected, List.of());
    }

    /** The same of a workbook under a password. @param passwords to try */
    public static BookOptions meant(List<String> expected, List<String> passwords) {
        return new BookOptions(expected, CellForm.MEANT, SystemFormats.ENGLISH, passwords);
    }
}
