/**
 * Text files as characters: unpacked, their encoding found or refused, every byte accounted for. Entry classes: {@link
 * dev.weir.read.text.TextBytes} and {@link dev.weir.read.text.EncodingLadder}. Knows nothing of cells and records.
 */
package dev.weir.read.text;
