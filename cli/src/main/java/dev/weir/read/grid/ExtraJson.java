package dev.weir.read.grid;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells that no wanted column takes, as one JSON object by header text. */
final class ExtraJson {

    private final Set<Integer> taken = new HashSet<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final Map<Integer, String> headers;
    private final Set<String> used = new HashSet<>();
    private final JsonStringEncoder encoder = JsonStringEncoder.getInstance();

    ExtraJson(Header header) {
        this.headers = header.texts();
        for (int column : header.found()) {
            taken.add(column);
        }
    }

    /** {@code {"备注": "…"}}, or null when no such cell holds text. A column without a header is called by its letter. */
    String of(GridRow row) {
        StringBuilder json = null;
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            String text = row.text(column);
            if (taken.contains(column) || text.isBlank()) {
                continue;
            }
            json = json == null ? new StringBuilder("{") : json.append(", ");
            json.append('"');
            encoder.quoteAsString(keys.computeIfAbsent(column, this::key), json);
            json.append("\": \"");
            encoder.quoteAsString(text, json);
            json.append('"');
        }
        return json == null ? null : json.append('}').toString();
    }

    /**
     * The keys of all columns that no wanted one takes, as JSON text with its quotation marks, from the left.
     *
     * @param width the header's cells
     * @return empty when two columns are called the same: then a key depends on which of them first holds a text
     */
    Optional<Map<Integer, String>> keys(int width) {
        Map<Integer, String> quoted = new LinkedHashMap<>();
        Set<String> different = new HashSet<>();
        for (int column = 0; column < width; column++) {
            if (!taken.contains(column)) {
                String key = headers.getOrDefault(column, ColumnLetters.of(column));
                different.add(key);
                quoted.put(column, '"' + new String(encoder.quoteAsString(key)) + '"');
            }
        }
        return different.size() == quoted.size() ? Optional.of(quoted) : Optional.empty();
    }

    private String key(int column) {
        String header = headers.getOrDefault(column, ColumnLetters.of(column));
        String key = used.add(header) ? header : header + " (" + ColumnLetters.of(column) + ")";
        used.add(key);
        return key;
    }
}
