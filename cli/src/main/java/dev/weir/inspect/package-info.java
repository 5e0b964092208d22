/**
 * What Weir sees in a file before anybody has said what it means: sheets, rows by class, columns with what stands in them and the field of the shared schema
 * that each seems to be, and a mapping that a person can begin with. Entry class: {@link dev.weir.inspect.Inspector}. Writes no file but a proposal, and
 * knows no command line.
 */
package dev.weir.inspect;
