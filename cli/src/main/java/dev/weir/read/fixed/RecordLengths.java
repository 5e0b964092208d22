package dev.weir.read.fixed;

import java.util.HashMap;
import java.util.Map;

/** How long the records of a file are: of one length, filled up with blanks, or each as long as its text. */
final class RecordLengths {

    /** More lengths than a file of records can have in common. */
    private static final int MOST = 4096;

    private final Map<Integer, Long> counts = new HashMap<>();
    private final Map<Integer, Long> filledUp = new HashMap<>();
    private int common;
    private long longer;

    /**
     * @param bytes of the record, with its padding
     * @param written without it
     * @param end the last byte of the last column
     */
    void add(int bytes, int written, int end) {
        longer += written > end ? 1 : 0;
        if (counts.size() == MOST && !counts.containsKey(bytes)) {
            return;
        }
        long count = counts.merge(bytes, 1L, Long::sum);
        filledUp.merge(bytes, bytes > written ? 1L : 0L, Long::sum);
        common = count > counts.getOrDefault(common, 0L) ? bytes : common;
    }

    /** Whether text behind the last column is rare. */
    boolean endAtColumns(long records) {
        return longer * 2 < records;
    }

    /** Whether records of two thirds and more have one length to which some are filled up, and this is another. */
    boolean isOther(int bytes, long records) {
        return bytes != common && counts.getOrDefault(common, 0L) * 3 >= records * 2 && filledUp.get(common) > 0;
    }

    boolean isShort(int bytes, long records) {
        return bytes < common && isOther(bytes, records);
    }
}
