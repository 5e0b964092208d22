package dev.weir.read.excel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.IntPredicate;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.util.RecordFormatException;

/**
 * The records of one part of an .xls stream ([MS-XLS] 2.1.4): from a BOF record to the EOF record that belongs to it. Parts inside it, such as
 * the charts of a sheet, are passed over.
 */
final class XlsRecords implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int WIDE = 1;
    private static final int RUNS = 8;
    private static final int PHONETIC = 4;
    private static final int RUN_OF_OBJECT = 8;
    private static final Charset OLD = Charset.forName("GB18030");

    private final InputStream stream;
    private final RecordInputStream in;
    private final Charset narrow;
    private int depth;

    /**
     * @param stream stands at the BOF record
     * @param position the byte of the file's stream at which it stands; the key changes with it
     * @param encryption null for a plain workbook
     * @param narrow the encoding of texts of Excel 5 and 95; null where texts are Unicode
     */
    XlsRecords(InputStream stream, int position, EncryptionInfo encryption, Charset narrow) {
        this.narrow = narrow;
        this.stream = new BufferedInputStream(stream, BUFFER);
        this.in = encryption == null
                ? new RecordInputStream(this.stream)
                : new RecordInputStream(this.stream, encryption, position);
    }

    /**
     * Moves to the next record of this part, the BOF record first.
     *
     * @return false at the part's EOF record
     * @throws RecordFormatException when the stream ends before
     */
    boolean next() {
        while (true) {
            while (in.remaining() > 0) {
                in.readRemainder();
            }
            if (!in.hasNextRecord()) {
                throw new RecordFormatException("the records end before their end mark");
            }
            in.nextRecord();
            if (in.getSid() == BOFRecord.sid) {
                depth++;
            } else if (in.getSid() == EOFRecord.sid) {
                depth--;
                if (depth == 0) {
                    return false;
                }
                continue;
            }
            if (depth == 1) {
                return true;
            }
        }
    }

    /** The kind of the record, one of POI's {@code sid} constants. */
    short sid() {
        return in.getSid();
    }

    /** The fields of the record, in their order; what is left of them is passed over. */
    RecordInputStream fields() {
        return in;
    }

    /** A text whose length comes first in two bytes ([MS-XLS] 2.5.294). */
    String text() {
        int length = in.readUShort();
        return narrow == null ? characters(length, in.readUByte()) : bytes(length, narrow);
    }

    /** A text whose length comes first in one byte. */
    String shortText() {
        int length = in.readUByte();
        return narrow == null ? characters(length, in.readUByte()) : bytes(length, narrow);
    }

    /**
     * A text with its formatted runs, marked as {@link RichText} marks them, and phonetic marks, which are passed over ([MS-XLS] 2.5.293).
     *
     * @param struck tells the fonts that are struck out
     */
    String richText(Escapes escapes, IntPredicate struck) {
        int length = in.readUShort();
        int flags = in.readUByte();
        int runs = (flags & RUNS) == 0 ? 0 : in.readUShort();
        long phonetic = (flags & PHONETIC) == 0 ? 0 : in.readInt() & 0xFFFFFFFFL;
        String text = runs(characters(length, flags), runs, escapes, struck);
        for (long left = phonetic; left > 0; left--) {
            in.readByte();
        }
        return text;
    }

    /** A text of a cell with the number of its runs and the runs behind it ([MS-XLS] 2.4.216). */
    String labelOfRuns(Escapes escapes, IntPredicate struck) {
        String text = text();
        if (narrow != null) {
            return escapes.clean(text);
        }
        return runs(text, in.remaining() < 2 ? 0 : in.readUShort(), escapes, struck);
    }

    /** The text of an object, which stands in records that continue its own, with its runs ([MS-XLS] 2.4.329). */
    String textOfObject(Escapes escapes, IntPredicate struck) {
        in.readLong();
        in.readUShort();
        int length = in.readUShort();
        int runs = in.readUShort() / RUN_OF_OBJECT;
        while (length > 0 && in.remaining() > 0) {
            in.readByte();
        }
        if (length == 0 || exhausted()) {
            return "";
        }
        String text = characters(length, in.readUByte());
        RichText marked = new RichText();
        int begin = 0;
        boolean line = false;
        for (int i = 0; i < runs && !exhausted(); i++) {
            int next = Math.min(text.length(), Math.max(begin, in.readUShort()));
            add(marked, escapes.clean(text.substring(begin, next)), true, line);
            begin = next;
            line = struck.test(in.readUShort());
            in.readInt();
        }
        add(marked, escapes.clean(text.substring(begin)), true, line);
        return marked.marked();
    }

    private String runs(String text, int runs, Escapes escapes, IntPredicate struck) {
        RichText marked = new RichText();
        int begin = 0;
        boolean own = false;
        boolean line = false;
        for (int i = 0; i < runs; i++) {
            int next = Math.min(text.length(), Math.max(begin, in.readUShort()));
            add(marked, escapes.clean(text.substring(begin, next)), own, line);
            begin = next;
            own = true;
            line = struck.test(in.readUShort());
        }
        add(marked, escapes.clean(text.substring(begin)), own, line);
        return marked.marked();
    }

    private static void add(RichText text, String run, boolean ownLook, boolean struck) {
        if (ownLook) {
            text.add(run, struck);
        } else {
            text.add(run);
        }
    }

    /** A text of one byte for each character with its length before it: of BIFF2, in the encoding that its computers had. */
    String oldText() {
        return bytes(in.readUByte(), OLD);
    }

    private String bytes(int length, Charset charset) {
        byte[] bytes = new byte[Math.min(length, in.remaining())];
        in.readFully(bytes);
        return new String(bytes, charset);
    }

    /** The version of the workbook's records: a text of a format begins with its length in one byte before Excel 97. */
    String formatCode() {
        return narrow == null ? text() : shortText();
    }

    /** Whether the record, with those that continue it, has no byte left. */
    boolean exhausted() {
        return in.remaining() == 0 && (!in.hasNextRecord() || in.getNextSid() != ContinueRecord.sid);
    }

    private String characters(int length, int flags) {
        return (flags & WIDE) == 0 ? in.readCompressedUnicode(length) : in.readUnicodeLEString(length);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
