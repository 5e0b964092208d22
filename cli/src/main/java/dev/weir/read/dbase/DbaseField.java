package dev.weir.read.dbase;

/**
 * One field of a table, as its header describes it.
 *
 * @param name in the file's encoding
 * @param type a letter: C text, N and F number as text, D date, L yes or no, M memo, I integer, B and O floating, Y money, T and @ moment, …
 * @param offset its first byte in the record, of which byte 0 is the mark of deletion
 * @param length in bytes
 * @param binary the bytes are no text
 */
record DbaseField(byte[] name, char type, int offset, int length, boolean binary) {}
