/**
 * Text in which each column has its place, counted in bytes of the file's own encoding. Entry class: {@link
 * dev.weir.read.fixed.FixedReader}.
 */
package dev.weir.read.fixed;
