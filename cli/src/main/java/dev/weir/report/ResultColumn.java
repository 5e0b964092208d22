package dev.weir.report;

/**
 * A column of a section, in the language of the result.
 *
 * @param name as the SQL calls it; charts name it so
 * @param title as people read it
 * @param kind of all its values
 * @param unit behind the title, such as {@code 辆}; empty if there is none
 * @param digits behind the point; -1 where the kind has none
 */
public record ResultColumn(String name, String title, ValueKind kind, String unit, int digits) {}
