package dev.weir.ledgers;

/** A value as a clerk has written it, and what must be recorded of it. */
record Written(Cell cell, TrueValue truth) {}
