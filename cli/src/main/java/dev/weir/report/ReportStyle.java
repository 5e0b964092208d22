package dev.weir.report;

/** How a page looks. */
public enum ReportStyle {
    /** As public statistics look on a screen. */
    PLAIN,
    /** With the fonts of Chinese official documents, 仿宋 and 黑体, first. */
    OFFICIAL
}
