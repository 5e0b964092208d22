package dev.weir.report;

/** The forms of a chart. */
public enum ChartType {
    /** A bar for each category and series. */
    BAR,
    /** A bar for each category, its series on top of each other. */
    STACKED,
    /** A line for each series, over categories that follow each other, such as months. */
    LINE,
    /** A point for each row, at its coordinates; the first series gives its size. */
    MAP
}
