package dev.weir.read.log;

/**
 * A record of a log: a line, or a line and those that continue it.
 *
 * @param text its bytes in the log's own encoding, lines parted by a line feed
 * @param line the number of its first line
 * @param cutOff why only its beginning is given, such as "longer than 1048576 bytes"; null if all of it is
 */
record LogRecord(byte[] text, long line, String cutOff) {}
