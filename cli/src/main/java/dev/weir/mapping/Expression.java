package dev.weir.mapping;

import dev.weir.problem.Position;

/**
 * An SQL expression as the mapping's author wrote it.
 *
 * @param sql plain SQL over the converted columns; {@code raw.x} is the text of column {@code x}
 * @param position where the text begins
 */
public record Expression(String sql, Position position) {}
