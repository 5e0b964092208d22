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

/** The objects of one array of a JSON document, numbered from 1. What else stands in the array is rejected. */
final class DocumentRows implements FieldRows {

    private final InputFile file;
    private final FieldText fields;
    private final Reader reader;
    private final JsonParser json;
    private long number;
    private boolean ended;

    /** @param path the names of the objects' fields down to the array, with dots; empty for the document itself */
    DocumentRows(InputFile file, InputStream in, Charset charset, String path, FieldText fields) throws IOException {
        this.file = file;
        this.fields = fields;
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.json = FieldText.FACTORY.createParser(reader);
        try {
            json.nextToken();
            for (String name : path.isEmpty() ? new String[0] : path.split("[./]")) {
                if (!name.isEmpty()) {
                    moveTo(name, path);
                }
            }
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw noRows(path, "there is no array but " + found());
            }
        } catch (JsonProcessingException damage) {
            throw damaged(damage);
        }
    }

    private void moveTo(String name, String path) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw noRows(path, "\"" + name + "\" is sought in " + found());
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean sought = json.currentName().equals(name);
            json.nextToken();
            if (sought) {
                return;
            }
            json.skipChildren();
        }
        throw noRows(path, "there is no field \"" + name + "\"");
    }

    private String found() {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return token == JsonToken.START_OBJECT ? "an object" : token.isScalarValue() ? "a single value" : "an array";
    }

    private StoppedException noRows(String path, String reason) {
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
            if (token == JsonToken.END_ARRAY) {
                ended = true;
                return false;
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
                        + damage.getOriginalMessage().lines().findFirst().orElse("")
                        + "; ask its sender for a correct file",
                damage);
    }

    @Override
    public List<String> notes() {
        return List.of();
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
