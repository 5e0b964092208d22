package dev.weir.report.html;

/** A key number as it is written. */
public record PageNumber(String title, String value, String unit) {}
