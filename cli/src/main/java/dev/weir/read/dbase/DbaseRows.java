package dev.weir.read.dbase;

import dev.weir.read.InputFile;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The records of a table that are not deleted, numbered as the table numbers them: deleted ones count. */
final class DbaseRows implements FieldRows {

    private static final int DELETED = '*';
    private static final int STANDING = ' ';

    private final InputFile file;
    private final TableFiles files;
    private final List<String> notes;
    private final InputStream in;
    private final DbaseHeader header;
    private final MemoFile memos;
    private final FieldTexts texts;
    private final List<String> names = new ArrayList<>();
    private final byte[] record;
    private long number;
    private long deleted;

    /** Takes over the files and closes them. */
    DbaseRows(InputFile file, TableFiles files, Encoding encoding) throws IOException {
        this.file = file;
        this.files = files;
        this.notes = encoding.notes();
        this.in = new BufferedInputStream(Files.newInputStream(files.table()), 1 << 16);
        this.header = DbaseHeader.read(in);
        this.memos = files.memo().isPresent() ? new MemoFile(files.memo().get(), header) : null;
        this.texts = new FieldTexts(encoding.charset(), memos, header.visualFoxPro());
        for (DbaseField field : header.fields()) {
            names.add(String.valueOf(texts.text(field.name(), 0, field.name().length)));
        }
        this.record = new byte[header.recordLength()];
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next(FieldRow row) {
        try {
            while (number < header.records()) {
                if (in.readNBytes(record, 0, record.length) < record.length) {
                    throw new EOFException("it should have " + header.records() + " records and ends after " + number);
                }
                number++;
                if (record[0] == DELETED) {
                    deleted++;
                    continue;
                }
                row.begin(number);
                for (int i = 0; i < names.size(); i++) {
                    row.add(names.get(i), texts.of(header.fields().get(i), record));
                }
                return true;
            }
            refuseMore();
            return false;
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }

    /** A program that was cut off has written records and not their number; whether they are whole nobody can say. */
    private void refuseMore() throws IOException {
        int length = in.readNBytes(record, 0, record.length);
        boolean begins = length > 0 && (record[0] == DELETED || record[0] == STANDING);
        if (begins && (length == record.length || !isBlank(length))) {
            throw file.refused("its header says " + header.records() + (header.records() == 1 ? " record" : " records")
                    + ", and the file holds more; open it in the program that wrote it, which puts the number right,"
                    + " and save it again");
        }
    }

    private boolean isBlank(int length) {
        for (int i = 0; i < length; i++) {
            if (record[i] != ' ' && record[i] != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (deleted > 0) {
            all.add(deleted + (deleted == 1 ? " deleted record was" : " deleted records were") + " skipped.");
        }
        if (texts.memoMissing()) {
            all.add("The memo texts are missing: hand in the .dbf and its .fpt or .dbt file together in one zip.");
        }
        if (texts.rubbish() > 0) {
            all.add("In " + texts.rubbish() + (texts.rubbish() == 1 ? " text" : " texts")
                    + " bytes stood behind the NUL that ends it; they were left out.");
        }
        if (texts.undecodable() > 0) {
            all.add("Of " + texts.undecodable() + " texts some bytes are no text of the encoding; they were replaced by"
                    + " the character U+FFFD.");
        }
        return all;
    }

    @Override
    public void close() {
        try {
            in.close();
            if (memos != null) {
                memos.close();
            }
            files.close();
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }
}
