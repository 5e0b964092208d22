package dev.weir.schema;

import dev.weir.match.Comparison;
import java.util.Optional;

/**
 * How records are compared that no rule links.
 *
 * @param compare the fields and what they hold
 * @param link how likely a pair must be one thing to be linked; empty: no pair is
 * @param review how likely it must be to be listed for a person
 */
public record Matching(Comparison compare, Optional<Double> link, double review) {}
