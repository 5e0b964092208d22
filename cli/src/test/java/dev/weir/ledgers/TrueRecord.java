package dev.weir.ledgers;

import java.util.Map;
import java.util.Set;

/**
 * A record that an issue must make.
 *
 * @param scope empty where the mapping has none
 * @param rows the rows that state it, as {@code sheet:row}; of a text file the sheet is empty
 * @param mayReject whether each of its rows may be rejected
 */
record TrueRecord(
        String entity, String scope, String key, Map<String, TrueValue> fields, Set<String> rows, boolean mayReject) {

    String identity() {
        return entity + " " + scope + " " + key;
    }
}
