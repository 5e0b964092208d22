package dev.weir.report.html;

/** The head of a column. @param css how its values stand: number, date or text */
public record PageColumn(String title, String unit, String css) {}
