package dev.weir.mapping;

import java.time.Duration;

/** How an upserted register shows that a record is gone. */
public sealed interface Deletions {

    /** Rows are never deleted at the source, or it does not matter. */
    record None() implements Deletions {}

    /** Rows for which this is true end their records. */
    record DeletedWhen(Expression when) implements Deletions {}

    /** At least this often the whole register is pulled, and what is missing from it ends. */
    record FullEvery(Duration interval) implements Deletions {}
}
