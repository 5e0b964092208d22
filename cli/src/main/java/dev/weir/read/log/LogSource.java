package dev.weir.read.log;

import dev.weir.read.text.TextBytes;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The records of a log that are not blank, as one column {@code line}; the row number is that of the record's first line in the file. Of a
 * record that is too long only the beginning is given, and the reason as the row's extra {@code cut_off}; a last line without its end has the
 * extra {@code no_end}.
 */
public final class LogSource implements RowSource {

    /** The name of the one column. */
    public static final String LINE = "line";

    /** The key of a row's extra that says why only the record's beginning is given. */
    public static final String CUT_OFF = "cut_off";

    /** The key of a row's extra that says that the last line has no end: it may be cut. */
    public static final String NO_END = "no_end";

    /** Bytes of a batch: lines may be long, and many of them must not fill the memory. */
    private static final int LARGEST_BATCH = 1 << 22;

    private final TextBytes bytes;
    private final InputStream in;
    private final RecordCutter records;
    private final List<String> notes;
    private long rows;

    LogSource(TextBytes bytes, InputStream in, RecordCutter records, List<String> notes) {
        this.bytes = bytes;
        this.in = in;
        this.records = records;
        this.notes = List.copyOf(notes);
    }

    @Override
    public List<String> columns() {
        return List.of(LINE);
    }

    @Override
    public int next(RowBatch batch) {
        batch.clear();
        int row = 0;
        long size = 0;
        try {
            while (row < batch.capacity() && size < LARGEST_BATCH) {
                LogRecord record = records.next();
                if (record == null) {
                    break;
                }
                batch.begin(row, "", record.line(), extra(record));
                batch.setUtf8(0, row, record.text());
                size += record.text().length;
                row++;
            }
        } catch (IOException e) {
            throw bytes.failure(e);
        }
        rows += row;
        return row;
    }

    private static String extra(LogRecord record) {
        if (record.cutOff() != null) {
            return "{\"" + CUT_OFF + "\": \"" + record.cutOff() + "\"}";
        }
        return record.ended() ? null : "{\"" + NO_END + "\": \"true\"}";
    }

    /**
     * The bytes up to the end of the last record given: where the next run begins. For packed files, counted in the text inside.
     */
    public long endOffset() {
        return records.taken();
    }

    /** The number of the last line taken, blank ones counted; the next run's first line is one more. */
    public long endLine() {
        return records.line();
    }

    @Override
    public Summary summary() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(records.notes());
        return new Summary(Map.of(LINE, LINE), List.of(), Map.of("", Map.of(RowClass.DATA, rows)), all);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw bytes.failure(e);
        }
    }
}
