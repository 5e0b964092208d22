package dev.weir.inspect;

import dev.weir.mapping.Expression;
import dev.weir.mapping.FieldValue;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which fields of the shared schema are made of a column, as {@code resident.phone}. What goes into the {@code attributes} is kept, but is no field. */
final class FilledFields {

    private static final String ATTRIBUTES = "attributes";

    private FilledFields() {}

    /** The fields that a mapping makes of a column; a key by which it names its own records is none. */
    static Set<String> of(Mapping mapping, String column) {
        Set<String> fields = new TreeSet<>();
        Pattern name = Pattern.compile("(?<![\\w.'])(raw\\.)?" + Pattern.quote(column) + "(?![\\w'(])");
        for (RecordRule record : mapping.records()) {
            record.fields().forEach((field, value) -> {
                boolean named = expressions(value).stream()
                        .anyMatch(expression -> name.matcher(expression.sql()).find());
                if (named && !field.equals(ATTRIBUTES)) {
                    fields.add(record.entity() + "." + field);
                }
            });
        }
        return fields;
    }

    private static Collection<Expression> expressions(FieldValue value) {
        if (value instanceof FieldValue.Computed computed) {
            return List.of(computed.expression());
        }
        return value instanceof FieldValue.Find find ? find.by().values() : List.of();
    }

    /** The fields that forms make of each concept. */
    static Map<String, Set<String>> ofConcepts(Vocabulary vocabulary) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        for (Form form : vocabulary.forms()) {
            for (Form.Rule record : form.records()) {
                record.fields().forEach((field, texts) -> texts.stream()
                        .filter(text -> !text.startsWith("{ref:"))
                        .flatMap(text -> Form.named(text, vocabulary.names()).stream())
                        .forEach(concept -> fields.computeIfAbsent(concept, key -> new TreeSet<>())
                                .add(record.entity() + "." + field)));
            }
        }
        return fields;
    }
}
