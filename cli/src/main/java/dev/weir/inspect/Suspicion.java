package dev.weir.inspect;

/**
 * Something that looks wrong in a column.
 *
 * @param code of the fault, as a load would tell it
 * @param sentence what it is
 * @param rows of those looked at
 * @param cell the first of them, such as {@code F7}
 */
record Suspicion(String code, String sentence, long rows, String cell) {}
