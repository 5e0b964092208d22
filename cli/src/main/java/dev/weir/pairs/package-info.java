/**
 * Which pairs of records may be one thing, and how far they agree, as set-based SQL. Entry class: {@link dev.weir.pairs.PairTables}. What
 * that means is said by {@code match}; where the records come from is not known here.
 */
package dev.weir.pairs;
