/**
 * The parking department of the sample district: spaces, residents' vehicles, barrier logs, and what must come of them. Entry class:
 * {@link dev.weir.sample.parking.Parking}.
 */
package dev.weir.sample.parking;
