package dev.weir.read.grid;

/** In which form the values of a book's cells become texts. */
public enum CellForm {
    /** As a ledger means them: numbers of at most 15 digits, what a format says beside a number, marks where a value is lost. */
    MEANT,
    /** As they are stored: numbers as they are, dates in ISO 8601, errors and texts as they are. */
    STORED,
    /** As Excel displays them. */
    SHOWN
}
