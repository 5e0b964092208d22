package dev.weir.resolve;

/**
 * A cluster that was not merged as a whole, or that a person merged against a veto.
 *
 * @param rule the number of the identity rule that made it; {@link Clusters#DECISION} for a decision
 * @param reason as weir.review tells it
 * @param veto what speaks against it; null when the reason says all
 * @param value the node by whose value the rule knows it; -1 if no value is concerned
 * @param members its nodes, ascending
 */
record Contradiction(int rule, String reason, String veto, int value, int[] members) {}
