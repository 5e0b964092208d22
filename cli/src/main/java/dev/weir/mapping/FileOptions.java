package dev.weir.mapping;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What single formats of files need to know besides; empty where the mapping says nothing.
 *
 * @param rows for json and xml: the path of the rows in the document
 * @param table for access and sqlite: the table that holds the rows
 * @param query for sqlite, instead of a table: one SELECT
 * @param encoding for json, fixed, dbase and Access 97: the name of the text's encoding
 * @param recordBytes for fixed: the length of a record, line end included; empty when each line is a record
 */
public record FileOptions(
        Optional<String> rows,
        Optional<String> table,
        Optional<String> query,
        Optional<String> encoding,
        OptionalInt recordBytes) {

    /**
     * The stage's column for a row that cannot be taken apart, as it stands. It is null for other rows. No column of a mapping can have this
     * name.
     */
    public static final String LINE = "_line";

    /** In what a row that cannot be taken apart has besides its text: why it cannot, where that is known. */
    public static final String WHY = "why";

    /** In what a row has besides its columns, for fixed: the text behind the last column, where other records have none. */
    public static final String BEHIND = "behind the last column";

    /** In what a row has besides its columns, for fixed: the last record as it stands, where it has no end and may go on. */
    public static final String NO_END = "no_end";

    /** Nothing is said. */
    public static final FileOptions NONE = new FileOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
}
