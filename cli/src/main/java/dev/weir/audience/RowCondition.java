package dev.weir.audience;

import dev.weir.problem.TextLayout;

/**
 * Which rows of a table an audience sees.
 *
 * @param table as the published file names it, such as {@code place} or {@code weir.load}
 * @param sql over the table's columns
 * @param layout where each of its characters stands
 */
public record RowCondition(String table, String sql, TextLayout layout) {}
