/**
 * The wall before open data: what may leave is copied into a file of its own, of which feeds are computed. Rows leave only for open kinds and
 * their open fields; whatever is tied to people leaves as counts that are perturbed and withheld below a threshold.
 */
package dev.weir.open;
