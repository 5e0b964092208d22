package dev.weir.schema;

import dev.weir.problem.TextLayout;

/**
 * A condition of an identity rule, a veto or of the rows that are hidden, for messages.
 *
 * @param entity over whose fields it is
 * @param sql as the file has it
 * @param golden whether it is over golden rows; else over records
 * @param layout where each of its characters stands
 */
public record SchemaCondition(String entity, String sql, boolean golden, TextLayout layout) {}
