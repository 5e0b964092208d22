package dev.weir.convert;

import dev.weir.load.CheckedLedger.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How ledgers are converted.
 *
 * @param mapping the mapping's name; empty to choose the one that fits
 * @param format what the rows are written as
 * @param names what the columns are called
 * @param faults a copy of the ledger in which they are marked; empty for none
 * @param force whether files may be replaced
 * @param passwords to try on workbooks under a password
 * @param language of the faults' sentences
 */
public record LedgerOptions(
        Optional<String> mapping,
        LedgerFormat format,
        Names names,
        Optional<Path> faults,
        boolean force,
        List<String> passwords,
        Locale language) {

    public LedgerOptions {
        passwords = List.copyOf(passwords);
    }
}
