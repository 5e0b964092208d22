/**
 * What the lines above a table's header say of it: {@link dev.weir.read.title.TitleChoice}. Knows no format, and not what the values mean that
 * are looked for.
 */
package dev.weir.read.title;
