package dev.weir.read;

import dev.weir.problem.FaultCode;

/**
 * A cell whose value another program destroyed, as the text that goes into the stage: a mark that no text begins with (U+FDD0, which Unicode
 * keeps free of characters), the code of what happened, and what the cell shows. The {@code weir_*} functions make no value of it.
 */
public final class LostValue {

    private static final char MARK = '\uFDD0';
    private static final int CODE = 4;

    private LostValue() {}

    /** @param shown what a person sees in the cell */
    public static String of(FaultCode what, String shown) {
        return MARK + what.code() + shown;
    }

    /** Whether a text of the stage is marked; null is not. */
    public static boolean is(String text) {
        return text != null && text.length() > CODE && text.charAt(0) == MARK;
    }

    /** Whether a text of the stage is marked with that code. */
    public static boolean is(String text, FaultCode what) {
        return is(text) && text.startsWith(what.code(), 1);
    }

    /** The text without its mark; null for null. */
    public static String shown(String text) {
        return is(text) ? text.substring(1 + CODE) : text;
    }
}
