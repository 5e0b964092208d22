package dev.weir.report;

import java.util.Optional;

/**
 * One number that stands large at the top.
 *
 * @param column its title, kind, unit and digits
 * @param value of the column's kind; empty where there is nothing to count
 */
public record KeyNumber(ResultColumn column, Optional<Object> value) {}
