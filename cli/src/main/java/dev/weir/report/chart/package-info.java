/**
 * Charts as SVG, which needs no script and prints: bars, stacked bars, lines, maps without tiles. Entry class: {@link
 * dev.weir.report.chart.ChartFigure}. Colours are names of the page's style, so that a page can be light or dark.
 */
package dev.weir.report.chart;
