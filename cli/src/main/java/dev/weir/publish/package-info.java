/**
 * The published file: what of the working file may be seen, the file that holds it, its versions on disk and how they are read. Entry
 * classes: {@link dev.weir.publish.Visible}, {@link dev.weir.publish.Publisher},
 * {@link dev.weir.publish.PublishedDatabase}. It knows nothing
 * of loads, mappings or commands.
 */
package dev.weir.publish;
