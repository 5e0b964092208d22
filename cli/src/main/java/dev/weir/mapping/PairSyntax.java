package dev.weir.mapping;

/**
 * How keys and values stand in a text.
 *
 * @param style which rules hold
 * @param between for {@link Style#DECLARED}: what parts two pairs, any of these characters
 * @param equals for {@link Style#DECLARED}: the mark between key and value
 */
public record PairSyntax(Style style, String between, String equals) {

    /** The rules for pairs. */
    public enum Style {
        /** {@code key=value key="value with spaces"}, as logfmt has it; {@code \"} and {@code \\} within quotes. */
        SPACED,
        /** Other characters, as the mapping declares; quotes as above. */
        DECLARED,
        /** The extension of ArcSight's Common Event Format: a value goes on to the next {@code key=}; {@code \=}, {@code \\} and {@code \n}. */
        CEF
    }

    /** What holds unless something is declared. */
    public static final PairSyntax LOGFMT = new PairSyntax(Style.SPACED, " ", "=");

    static final PairSyntax TABBED = new PairSyntax(Style.DECLARED, "\t", "=");

    static final PairSyntax CEF_EXTENSION = new PairSyntax(Style.CEF, " ", "=");
}
