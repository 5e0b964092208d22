package dev.weir.read.delimited;

/**
 * A physical line.
 *
 * @param end its line end as it stands: CR LF, LF, CR, or nothing at the end of the file
 */
record Line(String text, String end) {}
