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

    /** The key of a row's extra that says how often the line was repeated. */
    public static final String REPEATED = "repeated";

    /** The key of a row's extra that says that the line repeats one that is not known. */
    public static final String REPEATS_UNKNOWN = "repeats_unknown";

    /** Bytes of a batch: lines may be long, and many of them must not fill the memory. */
    private static final int LARGEST_BATCH = 1 << 22;

    private final TextBytes bytes;
    private final InputStream in;
    private final RecordCutter records;
    private final RepeatedLines repeated;
    private final List<String> notes;
    private Repetition current;
    private long given;
    private long rows;

    LogSource(TextBytes bytes, InputStream in, RecordCutter records, RepeatedLines repeated, List<String> notes) {
        this.bytes = bytes;
        this.in = in;
        this.records = records;
        this.repeated = repeated;
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
                LogRecord record = nextRow();
                if (record == null) {
                    break;
                }
                batch.begin(row, "", record.line(), extra(current));
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

    /** The next record, one that is repeated as often as it says; null at the end. */
    private LogRecord nextRow() throws IOException {
        if (current == null || current.kind() != Repetition.Kind.EACH || given >= current.times()) {
            LogRecord record = records.next();
            if (record == null) {
                return null;
            }
            current = repeated.of(record);
            given = 0;
        }
        given++;
        return current.record();
    }

    private static String extra(Repetition row) {
        if (row.record().cutOff() != null) {
            return json(CUT_OFF, row.record().cutOff());
        }
        return switch (row.kind()) {
            case UNKNOWN -> json(REPEATS_UNKNOWN, "true");
            case COUNTED -> json(REPEATED, Long.toString(row.times()));
            default -> row.record().ended() ? null : json(NO_END, "true");
        };
    }

    private static String json(String key, String value) {
        return "{\"" + key + "\": \"" + value + "\"}";
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
        all.addAll(repeated.notes());
        return new Summary(
                Map.of(LINE, LINE), List.of(), Map.of("", Map.of(RowClass.DATA, rows)), records.found(), all);
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
