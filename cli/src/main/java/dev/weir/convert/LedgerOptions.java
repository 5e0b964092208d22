package dev.weir.convert;

import dev.weir.load.CheckedLedger.Names;
import java.util.Locale;
import java.util.Optional;

/**
 * How ledgers are converted.
 *
 * @param mapping the mapping's name; empty to choose the one that fits
 * @param format what the rows are written as
 * @param names what the columns are called
 * @param language of the faults' sentences
 */
public record LedgerOptions(Optional<String> mapping, LedgerFormat format, Names names, Locale language) {}
