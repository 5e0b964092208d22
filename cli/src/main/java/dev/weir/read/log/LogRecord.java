package dev.weir.read.log;

/**
 * A record of a log: a line, or a line and those that continue it.
 *
 * @param text its characters as UTF-8, lines parted by a line feed
 * @param line the number of its first line
 * @param cutOff why only its beginning is given, such as "longer than 1048576 bytes"; null if all of it is
 * @param ended whether its last line has its end; one without may be cut
 */
record LogRecord(byte[] text, long line, String cutOff, boolean ended) {}
