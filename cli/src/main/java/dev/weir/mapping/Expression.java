package dev.weir.mapping;

import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;

/**
 * An SQL expression as the mapping's author wrote it.
 *
 * @param sql plain SQL over the converted columns; {@code raw.x} is the text of column {@code x}
 * @param position where the text begins
 * @param layout where each of its characters stands
 */
public record Expression(String sql, Position position, TextLayout layout) {

    /** An expression that stands in one line, unquoted. */
    public Expression(String sql, Position position) {
        this(sql, position, TextLayout.from(position));
    }

    /** An expression with its layout. */
    public Expression(String sql, TextLayout layout) {
        this(sql, layout.start(), layout);
    }

    /** The place of a byte of the expression's UTF-8 form, from 0, as DuckDB reports it. */
    public Position atByte(int offset) {
        return layout.atByte(sql, offset);
    }
}
