package dev.weir.returned;

/**
 * What became of the rows of a corrected workbook.
 *
 * @param right recorded
 * @param wrong taken, and still wrong
 * @param refused not taken
 */
record CorrectionCounts(long right, long wrong, long refused) {}
