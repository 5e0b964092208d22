/**
 * The files and rows in which departments send what they know, and who sends them.
 * Entry class: {@link dev.weir.sample.input.InputFiles}.
 */
package dev.weir.sample.input;
