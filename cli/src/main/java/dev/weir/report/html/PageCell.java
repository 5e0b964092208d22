package dev.weir.report.html;

/** A cell of a table. @param heads whether it names its row */
public record PageCell(String text, String css, boolean heads) {}
