package dev.weir.report;

/**
 * A parameter with the value it had.
 *
 * @param title as people read it
 * @param text the value as people read it
 */
public record ParameterValue(String name, String title, String text) {}
