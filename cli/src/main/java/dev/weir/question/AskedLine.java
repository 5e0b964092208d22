package dev.weir.question;

/**
 * A question as a line of a workbook.
 *
 * @param subject of whom or what it is asked
 * @param matter what is asked
 * @param details what is known
 */
public record AskedLine(long number, String rule, String subject, String matter, String details) {}
