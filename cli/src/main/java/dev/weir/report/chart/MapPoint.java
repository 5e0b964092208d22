package dev.weir.report.chart;

import java.math.BigDecimal;

/**
 * A point of a map.
 *
 * @param value null where there is none
 */
record MapPoint(String name, double longitude, double latitude, BigDecimal value) {}
