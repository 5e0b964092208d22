/**
 * What must come of the sample, written to {@code truth/} as one CSV file for each kind of statement.
 * Entry class: {@link dev.weir.sample.truth.Truth}.
 */
package dev.weir.sample.truth;
