/**
 * The command line: one class for each command, printing, exit codes. Entry class: {@link dev.weir.cli.Weir}. Nothing else prints or knows
 * picocli.
 */
package dev.weir.cli;
