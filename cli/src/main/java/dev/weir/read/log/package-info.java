/**
 * Device logs, line by line: plain or gzip, whole or growing. Entry class: {@link dev.weir.read.log.LogReader}. Takes no line apart; the
 * mapping's pattern does that in the database.
 */
package dev.weir.read.log;
