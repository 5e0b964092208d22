/**
 * What Excel shows of a number or text by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31, and what Excel does where that is silent), as
 * it writes it into CSV. Entry class: {@link dev.weir.read.shown.ShownFormats}. Pure: knows formats and values, no file.
 */
package dev.weir.read.shown;
