/**
 * The water department of the sample district: meters, their readings, and what must come of them. Entry class:
 * {@link dev.weir.sample.water.Water}.
 */
package dev.weir.sample.water;
