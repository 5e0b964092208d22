package dev.weir.read.sqlite;

import java.util.Optional;

/**
 * Which rows of a SQLite database are meant.
 *
 * @param table the table or view that holds them
 * @param query instead of a table: one SELECT
 */
public record SqliteOptions(Optional<String> table, Optional<String> query) {}
