package dev.weir.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.problem.HeldCode;
import dev.weir.read.InputFile;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;

/**
 * JSON lines: each line is an object and a row, numbered as the line; objects that ran together in a line are a row each. Blank lines are
 * passed over; a line that is no object is rejected.
 */
final class LineRows implements FieldRows {

    private static final char REPLACEMENT = '\uFFFD';

    private final InputFile file;
    private final FieldText fields;
    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();
    private long number;
    /** Stands at the next object of the line; null where the line has no more. */
    private JsonParser further;

    LineRows(InputFile file, InputStream in, Charset charset, FieldText fields) {
        this.file = file;
        this.fields = fields;
        this.reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public boolean next(FieldRow row) {
        try {
            if (further != null) {
                takeFurther(row);
                return true;
            }
            while (readLine()) {
                String text = withoutMark(line.toString()).strip();
                if (text.isEmpty()) {
                    continue;
                }
                if (number == 1 && text.equals("{")) {
                    throw file.stopped(
                            HeldCode.NOT_UNDERSTOOD,
                            "the file is one object over several lines, not an object in each line; name the array that"
                                    + " holds the rows with rows: in the mapping");
                }
                row.begin(number);
                take(text, row);
                return true;
            }
            return false;
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }

    /** A file that was joined to another has its byte order mark in the middle. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void take(String text, FieldRow row) throws IOException {
        // Bytes that are no text of the encoding became this character: what the sender meant is lost.
        boolean whole = text.indexOf(REPLACEMENT) < 0;
        String why = whole ? "" : "some of its bytes are no text";
        JsonParser json = FieldText.FACTORY.createParser(text);
        try {
            if (whole && json.nextToken() == JsonToken.START_OBJECT) {
                fields.add(json, row);
                JsonToken behind = json.nextToken();
                if (behind == JsonToken.START_OBJECT && isObjects(text)) {
                    further = json;
                    return;
                }
                why = behind == null ? "" : "something stands behind the object";
            } else if (whole) {
                why = "it is no object";
            }
        } catch (JsonProcessingException wrong) {
            why = FieldText.reason(wrong) + ", column " + json.currentLocation().getColumnNr();
        }
        json.close();
        if (!why.isEmpty()) {
            row.begin(number);
            row.unreadable(text, why);
        }
    }

    private void takeFurther(FieldRow row) throws IOException {
        row.begin(number);
        fields.add(further, row);
        if (further.nextToken() == null) {
            further.close();
            further = null;
        }
    }

    /** Whether the line is nothing but objects: where one is wrong, nobody knows where the next begins. */
    private static boolean isObjects(String text) throws IOException {
        try (JsonParser json = FieldText.FACTORY.createParser(text)) {
            JsonToken token = json.nextToken();
            while (token == JsonToken.START_OBJECT) {
                json.skipChildren();
                token = json.nextToken();
            }
            return token == null;
        }
    }

    /** Reads up to a line feed or the end; false at the end. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        int sign = reader.read();
        if (sign < 0) {
            return false;
        }
        number++;
        for (; sign >= 0 && sign != '\n'; sign = reader.read()) {
            if (line.length() == FieldText.LONGEST) {
                throw file.stopped(
                        HeldCode.NOT_UNDERSTOOD,
                        "line " + number + " is longer than " + FieldText.LONGEST
                                + " characters; a document that is not written in lines needs rows: in the mapping");
            }
            line.append((char) sign);
        }
        return true;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }
}
