package dev.weir.read.query;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The cells of one row that no column takes, as a JSON object of texts. */
final class ExtraCells {

    private final StringBuilder json = new StringBuilder();

    /** @param text null is left out */
    void add(String label, String text) {
        if (text == null) {
            return;
        }
        json.append(json.isEmpty() ? '{' : ',');
        quote(label);
        json.append(':');
        quote(text);
    }

    /** The object, or null when the row has no such cell. */
    String json() {
        return json.isEmpty() ? null : json + "}";
    }

    private void quote(String text) {
        json.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(text))
                .append('"');
    }
}
