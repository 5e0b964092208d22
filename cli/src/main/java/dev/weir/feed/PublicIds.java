package dev.weir.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The public ids in a feed's JSON file. */
final class PublicIds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PublicIds() {}

    /** @param column of the ids */
    static List<String> of(Path file, String column) {
        List<String> ids = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals(column)) {
                    parser.nextToken();
                    ids.add(parser.getText());
                }
            }
            return ids;
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    file.toString(),
                    "the release before cannot be read (" + failure.getClass().getSimpleName()
                            + "), so nobody knows which rows are withdrawn; take it from a backup",
                    failure);
        }
    }
}
