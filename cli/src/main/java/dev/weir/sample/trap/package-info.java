/**
 * The traps of the sample district, one class each. A trap plants itself and writes down what must come of it, before anything is loaded.
 * Entry class: {@link dev.weir.sample.trap.Traps}.
 */
package dev.weir.sample.trap;
