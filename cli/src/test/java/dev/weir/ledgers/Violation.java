package dev.weir.ledgers;

/** A law that was broken. */
record Violation(Ledger ledger, int issue, Kind kind, String what) {

    enum Kind {
        WRONG_VALUE,
        SILENT_LOSS,
        NO_RECORD,
        DEPARTED_KEPT,
        WRONG_ISSUE,
        FAILED,
        /** Told, but there was nothing to tell: a fault, a reject or a held input without need. */
        NEEDLESS_DOUBT
    }

    @Override
    public String toString() {
        return kind + " " + ledger + " issue " + (issue + 1) + ": " + what;
    }
}
