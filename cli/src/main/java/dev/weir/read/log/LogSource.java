package dev.weir.read.log;

import dev.weir.read.ReadRequest;
import dev.weir.read.RowBatch;
import dev.weir.read.RowClass;
import dev.weir.read.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The lines of a log that are not blank, as one column {@code line}; the row number is the line's number in the file. */
public final class LogSource implements RowSource {

    /** The name of the one column. */
    public static final String LINE = "line";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ReadRequest request;
    private final InputStream in;
    private final LineCutter lines;
    private final LogEncoding encoding;
    private final boolean growing;
    private long endOffset;
    private long endLine;
    private long rows;

    LogSource(ReadRequest request, InputStream in, LogEncoding encoding, boolean growing) {
        this.request = request;
        this.in = in;
        this.lines = new LineCutter(in, request.name(), request.firstLine());
        this.encoding = encoding;
        this.growing = growing;
        this.endOffset = request.offset();
        this.endLine = request.firstLine() - 1;
    }

    @Override
    public List<String> columns() {
        return List.of(LINE);
    }

    @Override
    public int next(RowBatch batch) {
        batch.clear();
        int row = 0;
        try {
            while (row < batch.capacity()) {
                byte[] line = nextLine();
                if (line == null) {
                    break;
                }
                if (!isBlank(line)) {
                    batch.begin(row, "", lines.line(), null);
                    batch.setUtf8(0, row, encoding.toUtf8(line));
                    row++;
                }
            }
        } catch (IOException e) {
            throw LogReader.failure(request.name(), e);
        }
        rows += row;
        return row;
    }

    /**
     * The byte of the plain file after the last line given: where the next run begins. For gzip, counted in the text inside.
     */
    public long endOffset() {
        return endOffset;
    }

    /** The number of the last line taken, blank ones counted; the next run's first line is one more. */
    public long endLine() {
        return endLine;
    }

    @Override
    public Summary summary() {
        List<String> notes = encoding.note().isEmpty() ? List.of() : List.of(encoding.note());
        return new Summary(Map.of(LINE, LINE), List.of(), Map.of("", Map.of(RowClass.DATA, rows)), notes);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw LogReader.failure(request.name(), e);
        }
    }

    /** The next line, or null at the end or before the unfinished last line of a growing log. */
    private byte[] nextLine() throws IOException {
        byte[] line = lines.next();
        if (line == null || (growing && !lines.terminated())) {
            return null;
        }
        endOffset = request.offset() + lines.taken();
        endLine = lines.line();
        return lines.line() == 1 ? withoutByteOrderMark(line) : line;
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = line.length >= length && Arrays.equals(line, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(line, length, line.length) : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte value : line) {
            if (value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }
}
