package dev.weir.schema;

import dev.weir.problem.TextLayout;

/**
 * A condition of an identity rule or a veto, for messages.
 *
 * @param entity over whose fields it is
 * @param sql as the file has it
 * @param layout where each of its characters stands
 */
public record SchemaCondition(String entity, String sql, TextLayout layout) {}
