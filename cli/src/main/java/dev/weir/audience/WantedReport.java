package dev.weir.audience;

import dev.weir.problem.Position;

/**
 * A report that an audience gets.
 *
 * @param position where it is named
 */
public record WantedReport(String name, Position position) {}
