/** A workspace: its folders and its {@code weir.yaml}. Knows only {@code problem} and {@code schema}. */
package dev.weir.workspace;
