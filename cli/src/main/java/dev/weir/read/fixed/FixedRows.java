package dev.weir.read.fixed;

import dev.weir.read.InputFile;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.fixed.FixedOptions.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Records cut into fields by bytes. A record in which a field's bytes are no text cannot be taken apart: its fields are shifted. Half a character
 * at a field's end becomes U+FFFD, which is a fault of that field alone. A record unlike the others is doubtful, see {@link RecordForm}.
 */
final class FixedRows implements FieldRows {

    /** The least second byte of a character in GBK and Big5. */
    private static final int LEAST_SECOND = 0x40;

    private final InputFile file;
    private final RecordCutter records;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final List<Place> places;
    private final RecordForm form;
    private final String behind;
    private final List<String> found;
    private final String noEnd;

    FixedRows(
            InputFile file,
            RecordCutter records,
            FixedOptions options,
            RecordForm form,
            Charset charset,
            List<String> found) {
        this.file = file;
        this.records = records;
        this.charset = charset;
        this.decoder = charset.newDecoder();
        this.places = options.places();
        this.behind = options.behind();
        this.noEnd = options.noEnd();
        this.form = form;
        this.found = found;
    }

    @Override
    public List<String> names() {
        return places.stream().map(Place::name).toList();
    }

    @Override
    public boolean next(FieldRow row) {
        try {
            byte[] record = records.next();
            if (record == null) {
                return false;
            }
            row.begin(records.number());
            try {
                for (Place place : places) {
                    row.add(place.name(), text(record, place));
                }
                judge(record, row);
            } catch (CharacterCodingException shifted) {
                row.begin(records.number());
                row.unreadable(new String(record, charset));
            }
            return true;
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }

    private void judge(byte[] record, FieldRow row) {
        if (form.isOther(record, records)) {
            row.doubtful();
            return;
        }
        if (form.isSeveral(record, records)) {
            row.begin(records.number());
            row.unreadable(
                    new String(record, charset),
                    "it has " + record.length + " bytes and the columns end at byte " + form.end()
                            + ": other records may stand in it; records without line ends need record_bytes");
            return;
        }
        if (form.isCut(records)) {
            row.begin(records.number());
            row.unreadable(new String(record, charset));
            return;
        }
        int end = form.end();
        if (record.length > end && form.endsAtColumns()) {
            row.add(behind, new String(record, end, record.length - end, charset));
        }
        if (form.mayGoOn(records)) {
            row.add(noEnd, new String(record, charset));
        }
    }

    /** The field's text without padding; null where the record ends before it. */
    private String text(byte[] record, Place place) throws CharacterCodingException {
        int from = place.first() - 1;
        int until = Math.min(place.last(), record.length);
        while (from < until && (record[until - 1] == ' ' || record[until - 1] == 0)) {
            until--;
        }
        if (from >= until) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(record, from, until - from);
        CharBuffer characters = CharBuffer.allocate(until - from);
        CoderResult result = decoder.reset().decode(bytes, characters, false);
        if (result.isError()) {
            result.throwException();
        }
        // the exporter cut the text by bytes: its last character is lost, but the next column is in its place
        if (bytes.hasRemaining() && goesOn(record, until)) {
            throw new MalformedInputException(bytes.remaining());
        }
        String lost = bytes.hasRemaining() ? "\uFFFD" : "";
        return (characters.flip() + lost).strip();
    }

    /** Whether a byte may be the other half of a character. */
    private boolean goesOn(byte[] record, int at) {
        return at < record.length
                && (record[at] < 0 || record[at] >= LEAST_SECOND && !charset.equals(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> found() {
        return found;
    }

    @Override
    public List<String> notes() {
        return records.pages() == 0
                ? List.of()
                : List.of(records.pages() + (records.pages() == 1 ? " page break" : " page breaks")
                        + " before records left out: they are no bytes of a record.");
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }
}
