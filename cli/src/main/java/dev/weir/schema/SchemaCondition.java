package dev.weir.schema;

import dev.weir.problem.TextLayout;

/**
 * An expression of a schema file, for messages: a condition of an identity rule, a veto or of the rows that are hidden, or the key of a whole.
 *
 * @param entity over whose fields it is
 * @param sql as the file has it
 * @param kind what it gives
 * @param layout where each of its characters stands
 */
public record SchemaCondition(String entity, String sql, Kind kind, TextLayout layout) {

    /** What an expression is over, and what it gives. */
    public enum Kind {
        OF_RECORD,
        TEXT_OF_RECORD,
        OF_GOLDEN_ROW
    }
}
