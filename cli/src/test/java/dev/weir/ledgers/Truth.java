package dev.weir.ledgers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is true of an issue while its sheets are being written. */
final class Truth {

    private final Map<String, TrueRecord> records = new LinkedHashMap<>();
    private final Set<String> skipped = new LinkedHashSet<>();
    private boolean mayHold;
    private boolean keyLost;

    /** A record that a row states; the same record of several rows has the rows of all. */
    void record(String entity, String scope, String key, Map<String, TrueValue> fields, String row, boolean mayReject) {
        TrueRecord record =
                new TrueRecord(entity, scope, key, new HashMap<>(fields), new LinkedHashSet<>(Set.of(row)), mayReject);
        TrueRecord first = records.putIfAbsent(record.identity(), record);
        if (first != null) {
            first.rows().add(row);
        }
    }

    void skipped(String row) {
        skipped.add(row);
    }

    void mayHold() {
        mayHold = true;
    }

    void keyLost() {
        keyLost = true;
    }

    Issue issue(String month, String path, byte[] content, String drawn) {
        return new Issue(
                month, path, content, new ArrayList<>(records.values()), Set.copyOf(skipped), mayHold, keyLost, drawn);
    }

    List<TrueRecord> records() {
        return List.copyOf(records.values());
    }
}
