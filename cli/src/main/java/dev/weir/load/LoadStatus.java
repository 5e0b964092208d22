package dev.weir.load;

import java.util.Locale;

/** What became of an input; the words stand in {@code weir.load.status}. */
public enum LoadStatus {
    DONE,
    /** The same content and mapping as the ledger's current input. */
    UNCHANGED,
    /** It held answers of a department to questions, and no ledger. */
    ANSWERED,
    /** An older issue than the ledger's current one. */
    SUPERSEDED,
    /** Stopped by a policy; a person decides. */
    HELD,
    /** Held, and a person decided that it is not to be loaded. */
    DISMISSED,
    /** Taken back by a person. */
    WITHDRAWN,
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
