package dev.weir.report;

import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;

/**
 * One SELECT as the report's author wrote it.
 *
 * @param text over the published tables; {@code $name} is a parameter
 * @param layout where each of its characters stands
 */
public record ReportSql(String text, TextLayout layout) {

    /** The place of a byte of the text's UTF-8 form, from 0, as DuckDB reports it. */
    Position atByte(int offset) {
        return layout.atByte(text, offset);
    }
}
