package dev.weir.convert;

import java.util.Locale;

/** What a ledger's rows are written as. */
public enum LedgerFormat {
    CSV,
    JSON,
    XLSX,
    PARQUET;

    /** The ending of a file's name. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
