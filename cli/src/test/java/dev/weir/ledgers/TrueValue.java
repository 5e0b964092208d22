package dev.weir.ledgers;

import java.util.function.Predicate;

/**
 * What a field of a record must hold.
 *
 * @param column the mapping's column it comes from
 * @param right whether a recorded text is right; null is told by {@code blank}
 * @param blank whether nothing is right
 * @param mayFault whether an empty field with a fault is right too
 * @param shown for messages
 */
record TrueValue(String column, Predicate<String> right, boolean blank, boolean mayFault, String shown) {

    static TrueValue of(String column, String value) {
        return new TrueValue(column, value::equals, false, false, value);
    }

    static TrueValue blank(String column) {
        return new TrueValue(column, recorded -> false, true, false, "∅");
    }

    /** The value, or a fault. */
    static TrueValue orFault(String column, String value) {
        return new TrueValue(column, value::equals, false, true, value + " or a fault");
    }

    /** A value in which a part is still seen, or a fault. */
    static TrueValue withPartOrFault(String column, String part) {
        return new TrueValue(column, recorded -> recorded.contains(part), false, true, "…" + part + "… or a fault");
    }
}
