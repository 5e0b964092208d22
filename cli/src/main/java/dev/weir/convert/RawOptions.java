package dev.weir.convert;

import dev.weir.read.grid.CellForm;
import dev.weir.read.shown.SystemFormats;
import java.util.List;
import java.util.Optional;

/**
 * How sheets are written as they stand.
 *
 * @param form {@link CellForm#STORED} or {@link CellForm#SHOWN}
 * @param system the formats that look as the system's settings say
 * @param sheet the only sheet that is wanted: its name, or its place from 1; empty for all
 * @param format what they are written as
 * @param passwords to try on files under a password
 */
public record RawOptions(
        CellForm form, SystemFormats system, Optional<String> sheet, RawFormat format, List<String> passwords) {

    public RawOptions {
        passwords = List.copyOf(passwords);
    }
}
