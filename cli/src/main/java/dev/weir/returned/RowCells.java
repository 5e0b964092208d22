package dev.weir.returned;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a corrected row holds.
 *
 * @param staged by column of the mapping what the stage gets; columns that are empty are not there
 * @param written by column what stands in the cell
 * @param extra cells that no column takes, as JSON; null for none
 */
public record RowCells(Map<String, String> staged, Map<String, String> written, String extra) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public RowCells {
        staged = Collections.unmodifiableMap(new LinkedHashMap<>(staged));
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RowCells of(String json) {
        try {
            return JSON.readValue(json, RowCells.class);
        } catch (JsonProcessingException damage) {
            throw new IllegalStateException(damage);
        }
    }
}
