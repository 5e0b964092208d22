package dev.weir.inspect;

import dev.weir.schema.Entity;
import dev.weir.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A record that the rows of a table would make.
 *
 * @param when the expression, if not every row makes one
 * @param key as YAML
 * @param fields each with its value as YAML, in which columns are called by their concepts
 */
record ProposedRecord(String entity, Optional<String> when, String key, Map<String, String> fields) {

    /** What the issue of a ledger is in a key. */
    private static final String ISSUE = "issue";

    /** The records of a form for which all columns of a key are there. */
    static List<ProposedRecord> of(
            Form form, Vocabulary vocabulary, Schema schema, List<String> title, Map<Integer, Guess> chosen) {
        Set<String> there = chosen.values().stream()
                .filter(Guess::isConfident)
                .map(Guess::concept)
                .collect(Collectors.toCollection(TreeSet::new));
        if (title.stream().anyMatch(ProposedLedger::saysMonth)) {
            there.add(ISSUE);
        }
        List<ProposedRecord> records = new ArrayList<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (Form.Rule rule : form.records()) {
            Optional<String> key = first(rule.keys(), vocabulary, there, keys);
            Optional<String> when = first(rule.whens(), vocabulary, there, keys);
            Optional<Entity> entity = schema.entity(rule.entity());
            boolean wanted = rule.needs().map(there::contains).orElse(true)
                    && (rule.whens().isEmpty() || when.isPresent());
            if (key.isEmpty() || entity.isEmpty() || !wanted) {
                continue;
            }
            keys.put("<" + rule.entity() + ">", key.get());
            Map<String, String> fields = new LinkedHashMap<>();
            rule.fields().forEach((field, texts) -> first(texts, vocabulary, there, keys)
                    .filter(text -> entity.get().field(field).isPresent())
                    .ifPresent(text -> fields.put(field, text)));
            if (fields.keySet().stream().anyMatch(field -> !fields.get(field).startsWith("\""))) {
                records.add(new ProposedRecord(rule.entity(), when, key.get(), fields));
            }
        }
        return records;
    }

    /** The fields of the shared schema that are made of a concept. */
    static Set<String> fields(List<ProposedRecord> records, String concept) {
        Set<String> fields = new TreeSet<>();
        for (ProposedRecord record : records) {
            record.fields().forEach((field, text) -> {
                if (!concept.isEmpty()
                        && !text.startsWith("{ref:")
                        && Form.named(text, Set.of(concept)).contains(concept)) {
                    fields.add(record.entity() + "." + field);
                }
            });
        }
        return fields;
    }

    private static Optional<String> first(
            List<String> texts, Vocabulary vocabulary, Set<String> there, Map<String, String> keys) {
        for (String text : texts) {
            String named = text;
            for (Map.Entry<String, String> key : keys.entrySet()) {
                named = named.replace(key.getKey(), key.getValue());
            }
            if (!named.contains("<resident>") && !named.contains("<household>") && isThere(named, vocabulary, there)) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    private static boolean isThere(String text, Vocabulary vocabulary, Set<String> there) {
        boolean issue = text.matches("(?s).*\\b" + ISSUE + "\\b.*");
        return (!issue || there.contains(ISSUE)) && there.containsAll(Form.named(text, vocabulary.names()));
    }
}
