package dev.weir.read.fixed;

import dev.weir.mapping.ByteRange;
import dev.weir.mapping.Column;
import dev.weir.read.ReadRequest;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.List;

/** Records cut into the mapping's columns by bytes. A record in which a column's bytes are no text is rejected: its columns are shifted. */
final class FixedRows implements FieldRows {

    private final String input;
    private final RecordCutter records;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final List<Column> columns;
    private final List<String> notes;

    FixedRows(ReadRequest request, RecordCutter records, Charset charset, List<String> notes) {
        this.input = request.name();
        this.records = records;
        this.charset = charset;
        this.decoder = charset.newDecoder();
        this.columns = request.mapping().columns();
        this.notes = notes;
    }

    @Override
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
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
                for (Column column : columns) {
                    row.add(column.name(), text(record, column.bytes().orElseThrow()));
                }
            } catch (CharacterCodingException shifted) {
                row.begin(records.number());
                row.unreadable(new String(record, charset));
            }
            return true;
        } catch (IOException damage) {
            throw FixedReader.damaged(input, damage);
        }
    }

    /** The column's text without padding; null where the record ends before it. */
    private String text(byte[] record, ByteRange range) throws CharacterCodingException {
        int from = range.first() - 1;
        int until = Math.min(range.last(), record.length);
        if (from >= until) {
            return null;
        }
        return decoder.decode(ByteBuffer.wrap(record, from, until - from))
                .toString()
                .strip();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException damage) {
            throw FixedReader.damaged(input, damage);
        }
    }
}
