package dev.weir.mapping;

/** What an input means for the records its ledger already has. */
public enum LoadMode {
    /** The ledger's records become those of this issue: the default for files. */
    REPLACE,
    /** Records are added and changed by their source key: the default for databases. */
    UPSERT,
    /** Each record is stored once and for ever: device logs. */
    APPEND
}
