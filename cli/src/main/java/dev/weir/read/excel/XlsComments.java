package dev.weir.read.excel;

import dev.weir.read.grid.CellComments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.TextObjectRecord;

/**
 * The comments of a sheet of an .xls workbook: a NOTE record names the cell and an object, whose text stands in the TXO record behind the OBJ
 * record of that number ([MS-XLS] 2.4.179, 2.4.181, 2.4.329).
 */
final class XlsComments {

    /** A comment whose text is still to be found. */
    private record Note(int row, int column, int object, String author) {}

    private static final int OBJECT_DATA = 0x15;

    private final XlsRecords records;
    private final Escapes escapes;
    private final IntPredicate struck;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private int object = -1;
    private long size;

    private XlsComments(XlsRecords records, Escapes escapes, IntPredicate struck) {
        this.records = records;
        this.escapes = escapes;
        this.struck = struck;
    }

    /**
     * @param struck tells the fonts that are struck out
     * @return null when there are more than can be kept
     */
    static CellComments read(XlsRecords records, Escapes escapes, IntPredicate struck) {
        XlsComments comments = new XlsComments(records, escapes, struck);
        while (records.next()) {
            switch (records.sid()) {
                case ObjRecord.sid -> comments.object = comments.number();
                case TextObjectRecord.sid -> comments.addText();
                case NoteRecord.sid -> comments.addNote();
                default -> {}
            }
            if (comments.size > CellComments.LIMIT) {
                return null;
            }
        }
        return comments.build();
    }

    /** The number of an object; -1 for one that does not say it first, as all do. */
    private int number() {
        RecordInputStream fields = records.fields();
        if (fields.remaining() < 8 || fields.readUShort() != OBJECT_DATA) {
            return -1;
        }
        fields.readUShort();
        fields.readUShort();
        return fields.readUShort();
    }

    private void addText() {
        String text = RichText.shown(records.textOfObject(escapes, struck), false);
        texts.put(object, text);
        size += text.length();
    }

    private void addNote() {
        RecordInputStream fields = records.fields();
        int row = fields.readUShort();
        int column = fields.readUShort();
        fields.readUShort();
        int number = fields.readUShort();
        String author = fields.remaining() < 3 ? "" : escapes.clean(records.text());
        notes.add(new Note(row, column, number, author));
        size += author.length();
    }

    private CellComments build() {
        CellComments.Builder comments = new CellComments.Builder();
        for (Note note : notes) {
            String text = CommentText.of(texts.getOrDefault(note.object(), ""), note.author());
            if (!comments.add(note.row() + 1L, note.column(), text)) {
                return null;
            }
        }
        return comments.build();
    }
}
