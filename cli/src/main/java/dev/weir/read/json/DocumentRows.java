package dev.weir.read.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/** The objects of one array of a JSON document, or of several documents one after the other, numbered from 1. What else stands in the array is rejected. */
final class DocumentRows implements FieldRows {

    private final InputFile file;
    private final FieldText fields;
    private final Reader reader;
    private final JsonParser json;
    private long number;
    private final String path;
    private long documents = 1;
    private boolean ended;

    /** @param path the names of the objects' fields down to the array, with dots; empty for the document itself */
    DocumentRows(InputFile file, InputStream in, Charset charset, String path, FieldText fields) throws IOException {
        this.file = file;
        this.path = path;
        this.fields = fields;
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.json = FieldText.FACTORY.createParser(reader);
        try {
            json.nextToken();
            moveToRows();
        } catch (JsonProcessingException damage) {
            throw damaged(damage);
        }
    }

    /** Moves from the beginning of a document to its rows. */
    private void moveToRows() throws IOException {
        for (String name : path.isEmpty() ? new String[0] : path.split("[./]")) {
            if (!name.isEmpty()) {
                moveTo(name);
            }
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw noRows("there is no array but " + valueKind());
        }
    }

    /** Passes over the rest of the document; true when another one stands behind it, at whose rows the parser then is. */
    private boolean moveToNextDocument() throws IOException {
        while (!json.getParsingContext().inRoot()) {
            json.nextToken();
            json.skipChildren();
        }
        if (json.nextToken() == null) {
            return false;
        }
        documents++;
        moveToRows();
        return true;
    }

    private void moveTo(String name) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw noRows("\"" + name + "\" is sought in " + valueKind());
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean sought = json.currentName().equals(name);
            json.nextToken();
            if (sought) {
                return;
            }
            json.skipChildren();
        }
        throw noRows("there is no field \"" + name + "\"");
    }

    private String valueKind() {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return token == JsonToken.START_OBJECT ? "an object" : token.isScalarValue() ? "a single value" : "an array";
    }

    private StoppedException noRows(String reason) {
        String place = path.isEmpty() ? "the document" : "\"" + path + "\"";
        return file.stopped(
                HeldCode.NOT_UNDERSTOOD,
                "no rows at " + place + ": " + reason
                        + "; correct rows: in the mapping, or check that it is the right file");
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public boolean next(FieldRow row) {
        if (ended) {
            return false;
        }
        try {
            JsonToken token = json.nextToken();
            while (token == JsonToken.END_ARRAY) {
                if (!moveToNextDocument()) {
                    ended = true;
                    return false;
                }
                token = json.nextToken();
            }
            row.begin(++number);
            if (token == JsonToken.START_OBJECT) {
                fields.add(json, row);
            } else {
                row.unreadable(FieldText.written(json));
            }
            return true;
        } catch (JsonProcessingException damage) {
            throw damaged(damage);
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }

    private WeirException damaged(JsonProcessingException damage) {
        // A breach of the parser's limits has no place of its own.
        JsonLocation place = json.currentLocation();
        return file.refused(
                "the JSON is wrong at line " + place.getLineNr() + ", column " + place.getColumnNr() + ": "
                        + FieldText.reason(damage)
                        + "; ask its sender for a correct file",
                damage);
    }

    @Override
    public List<String> notes() {
        return documents == 1
                ? List.of()
                : List.of("The file holds " + documents + " documents one after the other; the rows of all were read.");
    }

    @Override
    public void close() {
        try {
            json.close();
            reader.close();
        } catch (IOException damage) {
            throw file.damaged(damage);
        }
    }
}
