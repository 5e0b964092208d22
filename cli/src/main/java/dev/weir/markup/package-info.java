/**
 * Writes into a copy of a clerk's workbook: keeps some of its rows, colours and comments cells, adds a column at the right and a sheet in front. Entry class:
 * {@link dev.weir.markup.MarkedCopy}, which takes a {@link dev.weir.markup.Markup}. What the marks say is the caller's; nothing here knows of loads or mappings.
 */
package dev.weir.markup;
