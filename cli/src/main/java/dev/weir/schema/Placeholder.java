package dev.weir.schema;

/**
 * A value that looks like one and means nothing: nobody is linked by it.
 *
 * @param value as departments write it
 * @param reason why it is none, for reviewers; may be empty
 */
public record Placeholder(String value, String reason) {}
