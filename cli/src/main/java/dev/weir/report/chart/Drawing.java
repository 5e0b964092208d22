package dev.weir.report.chart;

/** What was drawn on a width of pixels, and how high it became. */
record Drawing(double width, double height, String body) {}
